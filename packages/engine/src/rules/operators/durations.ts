import { durationOf, durationText } from './duration.js';
import type { Operators } from './operator.js';

/** Calculations with durations. Two are not compared: whether a month is longer than 30 days depends on the month. */
export const durations: Operators = {
  'duration+': values => {
    const read = values.map(durationOf).filter(duration => duration !== undefined);
    if (!values.length || read.length < values.length) return undefined;
    return durationText(
      read.reduce((a, b) => ({ months: a.months + b.months, days: a.days + b.days, seconds: a.seconds + b.seconds })),
    );
  },
  'duration*': ([value, by]) => {
    const read = durationOf(value);
    if (!read || !Number.isSafeInteger(by)) return undefined;
    const times = by as number;
    const text = durationText({ months: read.months * times, days: read.days * times, seconds: read.seconds * times });
    return durationOf(text) && text;
  },
};

import { lookUp } from '../run/look-up.js';
import { instantOf, type Moment, momentOf, momentText, monthsBetween, shift } from './date.js';
import { durationOf } from './duration.js';
import type { Operator, Operators } from './operator.js';

/** Calculations with dates. */
export const dates: Operators = {
  now: (_, run) => {
    const now = lookUp(run.facts, 'now');
    // Clocks count milliseconds; rules read dates.
    const text = typeof now === 'number' && Math.abs(now) < 8.64e15 ? new Date(now).toISOString() : now;
    return momentOf(text) && text;
  },
  date: ([value]) => {
    const read = momentOf(value);
    return read && momentText({ ...read, zone: undefined, wall: Math.floor(read.wall / 86_400_000) * 86_400_000 });
  },
  'date+': add(1),
  'date-': add(-1),
  'date<': compare((a, b) => a < b),
  'date<=': compare((a, b) => a <= b),
  'date>': compare((a, b) => a > b),
  'date>=': compare((a, b) => a >= b),
  'date=': compare((a, b) => a === b),
  'days-between': between((from, to) => Math.trunc((instantOf(to) - instantOf(from)) / 86_400_000) || 0),
  'months-between': between(monthsBetween),
  'years-between': between((from, to) => Math.trunc(monthsBetween(from, to) / 12) || 0),
};

function add(sign: number): Operator {
  return ([value, by]) => {
    const [moment, duration] = [momentOf(value), durationOf(by)];
    return moment && duration && momentText(shift(moment, duration, sign));
  };
}

function between(measure: (from: Moment, to: Moment) => number): Operator {
  return ([a, b]) => {
    const [from, to] = [momentOf(a), momentOf(b)];
    return from && to && measure(from, to);
  };
}

function compare(holds: (a: number, b: number) => boolean): Operator {
  return values => {
    const read = values.map(momentOf).filter(moment => moment !== undefined);
    if (read.length < Math.max(values.length, 2)) return undefined;
    const instants = read.map(instantOf);
    return instants.every((instant, index) => index === 0 || holds(instants[index - 1] as number, instant));
  };
}

import type { Schedule } from '@docent/schema';

type Day = NonNullable<Schedule['days']>[number];

/** Days of the week as `Date` counts them, Sunday first; in one text, as that is shorter. */
const days = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ') as Day[];

/** What the customer's clock and calendar say. */
export interface LocalTime {
  /** As `2026-12-01`. */
  date: string;
  day: Day;
  /** As `09:00`. */
  time: string;
}

/** @param utcOffset minutes by which the customer's clock is ahead of UTC */
export function localTime(now: number, utcOffset: number): LocalTime {
  const local = new Date(now + utcOffset * 60_000);
  const text = local.toISOString();
  return { date: text.slice(0, 10), day: days[local.getUTCDay()]!, time: text.slice(11, 16) };
}

/** Whether a schedule holds at a moment. All of it is compared as text, which sorts as the times do. */
export function onSchedule(schedule: Schedule, { date, day, time }: LocalTime): boolean {
  const { after = '00:00', before = '24:00', from, to } = schedule;
  if ((from && date < from) || (to && date > to)) return false;
  if (schedule.days && !schedule.days.includes(day)) return false;
  return after <= before ? after <= time && time < before : time >= after || time < before;
}

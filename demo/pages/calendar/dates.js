// Days are ISO dates ("2026-11-23"), times are "HH:MM": both compare and sort as text, and neither has a time zone to get wrong.

const millisecondsPerDay = 86_400_000;

/** That many days after (or before) an ISO date, as an ISO date. */
export function addDays(day, count) {
  return new Date(Date.parse(`${day}T00:00Z`) + count * millisecondsPerDay).toISOString().slice(0, 10);
}

/** Whole days from one ISO date to another. */
export function daysBetween(from, to) {
  return Math.round((Date.parse(to) - Date.parse(from)) / millisecondsPerDay);
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day) {
  return new Date(`${day}T00:00Z`).getUTCDay();
}

/** The Monday of the week in which a day lies. */
export function mondayOf(day) {
  return addDays(day, -((weekdayOf(day) + 6) % 7));
}

/** The day of a local Date. */
export function dayOf(date) {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(part => String(part).padStart(2, '0')).join('-');
}

/** The time of day of a local Date. */
export function timeOf(date) {
  return date.toTimeString().slice(0, 5);
}

/** "Tuesday 24 November", in the words of the page's language. */
export function readDay(day) {
  return new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00Z`),
  );
}

/** Quarter hours from one time to another, both included. */
export function quarterHours(from, to) {
  const minutes = time => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const times = [];
  for (let at = minutes(from); at <= minutes(to); at += 15) {
    times.push(`${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`);
  }
  return times;
}

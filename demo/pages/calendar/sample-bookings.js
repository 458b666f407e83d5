import { addDays } from './dates.js';

const [monday, tuesday, wednesday, thursday, friday] = [1, 2, 3, 4, 5];

/** Title, room, weekday or weekdays of a series, start, end. */
const week = [
  ['Weekly kick-off', 'atrium', [monday], '09:00', '09:45'],
  ['Design review', 'lagoon', monday, '10:30', '12:00'],
  ['Interview: data analyst', 'ember', monday, '13:30', '14:30'],
  ['Support hand-over', 'fjord', [monday, wednesday, friday], '16:30', '17:00'],
  ['Product council', 'aurora', tuesday, '10:00', '12:00'],
  ['Supplier call', 'fjord', tuesday, '14:00', '15:00'],
  ['Customer visit: Halden Foods', 'aurora', wednesday, '11:00', '12:30'],
  ['Retrospective', 'lagoon', wednesday, '15:00', '16:30'],
  ['Budget round', 'fjord', thursday, '09:00', '10:30'],
  ['Onboarding workshop', 'atrium', thursday, '13:00', '15:30'],
  ['Demo Friday', 'atrium', [friday], '11:00', '12:00'],
  ['One-to-one', 'ember', friday, '14:00', '14:45'],
];

/** What the calendar shows to a new visitor: an ordinary week, some of it repeating for three months. */
export function sampleBookings(firstMonday) {
  return week.map(([title, room, when, start, end], index) => {
    const days = [when].flat();
    const booking = { id: `sample-${index + 1}`, title, room, day: addDays(firstMonday, days[0] - 1), start, end };
    return Array.isArray(when) ? { ...booking, repeat: { days, until: addDays(firstMonday, 91) } } : booking;
  });
}

import { addDays, weekdayOf } from './dates.js';
import { roomOf } from './rooms.js';

/**
 * @typedef {object} Booking
 * @property {string} id
 * @property {string} title
 * @property {string} room id of a room
 * @property {string} day ISO date; of a series, the first day it may fall on
 * @property {string} start "HH:MM"
 * @property {string} end "HH:MM"
 * @property {{ days: number[], until: string }} [repeat] weekly on these weekdays (0 = Sunday), up to and including `until`
 */

/** Whether the booking takes place on that day. @param {Booking} booking @param {string} day */
export function fallsOn(booking, day) {
  if (!booking.repeat) return booking.day === day;
  return day >= booking.day && day <= booking.repeat.until && booking.repeat.days.includes(weekdayOf(day));
}

/**
 * The first booking of the same room at the same time, with the day on which they meet; undefined when the room is free.
 *
 * @param {Booking} wanted @param {Booking[]} bookings
 * @returns {{ booking: Booking, day: string } | undefined}
 */
export function findConflict(wanted, bookings) {
  for (const booking of bookings) {
    if (booking.id === wanted.id || booking.room !== wanted.room) continue;
    if (booking.start >= wanted.end || booking.end <= wanted.start) continue;
    const day = firstSharedDay(wanted, booking);
    if (day) return { booking, day };
  }
  return undefined;
}

/** Two weekly series meet within the first seven days on which both run, or never. */
function firstSharedDay(a, b) {
  const from = a.day > b.day ? a.day : b.day;
  return Array.from({ length: 7 }, (_, offset) => addDays(from, offset)).find(
    day => fallsOn(a, day) && fallsOn(b, day),
  );
}

/** The booking moved by whole days; a series moves its weekdays with it. @returns {Booking} */
export function moveByDays(booking, count) {
  const day = addDays(booking.day, count);
  if (!booking.repeat) return { ...booking, day };
  const days = booking.repeat.days.map(weekday => (((weekday + count) % 7) + 7) % 7).sort((a, b) => a - b);
  const until = booking.repeat.until < day ? day : booking.repeat.until;
  return { ...booking, day, repeat: { days, until } };
}

/** The booking in the words of FullCalendar (https://fullcalendar.io/docs/event-object). */
export function toCalendarEvent(booking) {
  const { id, title, room, day, start, end, repeat } = booking;
  const common = { id, title, backgroundColor: roomOf(room).colour, textColor: '#ffffff', extendedProps: { booking } };
  if (!repeat) return { ...common, start: `${day}T${start}`, end: `${day}T${end}` };
  return {
    ...common,
    daysOfWeek: repeat.days,
    startTime: start,
    endTime: end,
    startRecur: day,
    endRecur: addDays(repeat.until, 1),
  };
}

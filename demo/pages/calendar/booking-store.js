import { sampleBookings } from './sample-bookings.js';

const key = 'meridian-bookings';

/**
 * The bookings of this browser, kept in its localStorage under the week they were sampled for: a visitor who comes back
 * next week finds a filled calendar, not last week's.
 *
 * @param {string} monday ISO date @param {() => void} changed called after each change
 */
export function createBookingStore(monday, changed) {
  let bookings = read(monday) ?? sampleBookings(monday);

  const replace = next => {
    const before = bookings;
    bookings = next;
    write(monday, bookings);
    changed();
    return () => replace(before);
  };

  return {
    all: () => bookings,
    /** Adds or replaces the booking with this id. Returns a function that takes it back, as all changes do. */
    put: booking => replace([...bookings.filter(({ id }) => id !== booking.id), booking]),
    remove: id => replace(bookings.filter(booking => booking.id !== id)),
    reset: () => replace(sampleBookings(monday)),
  };
}

function read(monday) {
  try {
    const stored = JSON.parse(localStorage.getItem(key) ?? 'null');
    return stored?.monday === monday ? stored.bookings : undefined;
  } catch {
    return undefined; // Storage is off or holds something else: the visit starts with the sample.
  }
}

function write(monday, bookings) {
  try {
    localStorage.setItem(key, JSON.stringify({ monday, bookings }));
  } catch {
    // Storage is off or full: the calendar works for this visit.
  }
}

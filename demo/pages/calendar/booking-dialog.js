import { findConflict } from './booking.js';
import { addDays, quarterHours, readDay, weekdayOf } from './dates.js';
import { rooms, roomOf } from './rooms.js';

const opens = '08:00';
const closes = '19:00';

/**
 * The form in which a booking is made, changed, copied and deleted. Everything the mouse does in the calendar can be typed
 * here too.
 *
 * @param {HTMLDialogElement} dialog
 * @param {{ bookings: () => import('./booking.js').Booking[], save: (booking) => void, remove: (booking) => void }} calendar
 * @returns {(booking, options?: { isNew?: boolean }) => void} opens it
 */
export function createBookingDialog(dialog, calendar) {
  const form = dialog.querySelector('form');
  const field = name => form.elements.namedItem(name);
  const part = name => form.querySelector(`[data-${name}]`);
  let current;

  for (const time of quarterHours(opens, closes)) {
    if (time < closes) field('start').add(new Option(time, time));
    if (time > opens) field('end').add(new Option(time, time));
  }
  part('rooms').append(...rooms.map(roomChoice));

  function open(booking, { isNew = false } = {}) {
    current = booking;
    part('heading').textContent = isNew ? 'New booking' : 'Change booking';
    field('title').value = booking.title;
    field('day').value = booking.day;
    field('start').value = booking.start;
    field('end').value = booking.end;
    field('room').value = booking.room;
    field('repeats').checked = Boolean(booking.repeat);
    field('until').value = booking.repeat?.until ?? addDays(booking.day, 91);
    setDays(booking.repeat?.days ?? [weekdayOf(booking.day)]);
    part('existing').hidden = isNew;
    showError();
    refresh();
    if (!dialog.open) dialog.showModal();
    field('title').focus();
  }

  function read() {
    const { title: _, room, day, start, end, repeat: __, ...rest } = current;
    const booking = {
      ...rest,
      title: field('title').value.trim(),
      room: field('room').value || room,
      day: field('day').value || day,
      start: field('start').value || start,
      end: field('end').value || end,
    };
    if (!field('repeats').checked) return booking;
    return { ...booking, repeat: { days: chosenDays(), until: field('until').value } };
  }

  /** Says of each room whether it is free at the chosen time; a room that is taken cannot be chosen. */
  function refresh() {
    part('repeat').hidden = !field('repeats').checked;
    const wanted = read();
    for (const radio of form.querySelectorAll('[name=room]')) {
      const room = roomOf(radio.value);
      const conflict = findConflict({ ...wanted, room: room.id }, calendar.bookings());
      radio.disabled = Boolean(conflict) && !radio.checked;
      radio.parentElement.querySelector('small').textContent = conflict
        ? `Taken: ${conflict.booking.title}`
        : `${room.seats} seats, ${room.with}`;
    }
  }

  function problemOf(booking) {
    if (!booking.title) return ['title', 'Give the meeting a title, so that others know what the room is for.'];
    if (booking.end <= booking.start) return ['end', 'The end must be later than the start.'];
    if ([0, 6].includes(weekdayOf(booking.day)))
      return ['day', 'Rooms are closed at weekends. Choose Monday to Friday.'];
    if (booking.repeat && !booking.repeat.days.length) return ['repeats', 'Choose at least one day of the week.'];
    if (booking.repeat && !(booking.repeat.until >= booking.day))
      return ['until', 'The last day must not be before the first.'];
    const conflict = findConflict(booking, calendar.bookings());
    if (!conflict) return undefined;
    const { title, start, end } = conflict.booking;
    const room = roomOf(booking.room).name;
    return ['day', `${room} is taken on ${readDay(conflict.day)} from ${start} to ${end} by “${title}”.`];
  }

  function showError(message) {
    const error = part('error');
    error.hidden = !message;
    error.textContent = message ?? '';
  }

  const setDays = days => {
    for (const box of form.querySelectorAll('[name=weekday]')) box.checked = days.includes(Number(box.value));
  };
  const chosenDays = () => [...form.querySelectorAll('[name=weekday]:checked')].map(box => Number(box.value));

  form.addEventListener('change', event => {
    if (event.target === field('day') && !field('repeats').checked) setDays([weekdayOf(field('day').value)]);
    showError();
    refresh();
  });
  form.addEventListener('submit', event => {
    event.preventDefault();
    const booking = read();
    const [name, message] = problemOf(booking) ?? [];
    showError(message);
    if (message) return field(name).focus();
    dialog.close();
    calendar.save(booking);
  });
  part('cancel').addEventListener('click', () => dialog.close());
  part('delete').addEventListener('click', () => {
    dialog.close();
    calendar.remove(current);
  });
  part('copy').addEventListener('click', () => {
    const { repeat: _, ...booking } = read();
    const days = weekdayOf(booking.day) === 5 ? 3 : 1;
    open({ ...booking, id: crypto.randomUUID(), day: addDays(booking.day, days) }, { isNew: true });
  });

  return open;
}

function roomChoice(room) {
  const label = document.createElement('label');
  const radio = Object.assign(document.createElement('input'), { type: 'radio', name: 'room', value: room.id });
  label.className = 'choice';
  label.style.setProperty('--room', room.colour);
  label.append(radio, room.name, document.createElement('small'));
  return label;
}

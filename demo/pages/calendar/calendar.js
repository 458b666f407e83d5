import { createBookingDialog } from './booking-dialog.js';
import { createBookingStore } from './booking-store.js';
import { findConflict, moveByDays, toCalendarEvent } from './booking.js';
import { addDays, dayOf, daysBetween, mondayOf, readDay, timeOf, weekdayOf } from './dates.js';
import { createMessage } from './message.js';
import { rooms, roomOf } from './rooms.js';
import { createTabs } from './tabs.js';

const at = id => document.getElementById(id);
const today = dayOf(new Date());
const shown = new Set(rooms.map(room => room.id));
const phone = matchMedia('(width <= 700px)');

const say = createMessage(at('message'));
const store = createBookingStore(mondayOf(today), () => calendar.refetchEvents());
const openDialog = createBookingDialog(at('booking'), {
  bookings: store.all,
  save(booking) {
    const isNew = !store.all().some(({ id }) => id === booking.id);
    say(`“${booking.title}” is booked in ${roomOf(booking.room).name}.`, store.put(booking));
    // What customers do in the product shows that they can do it.
    if (isNew)
      (window.docent ??= []).push(['track', 'Room Booked', { room: booking.room, repeats: Boolean(booking.repeat) }]);
  },
  remove: booking => say(`“${booking.title}” is deleted.`, store.remove(booking.id)),
});

// https://fullcalendar.io/docs
const calendar = new FullCalendar.Calendar(at('calendar'), {
  initialView: phone.matches ? 'listWeek' : 'timeGridWeek',
  headerToolbar: { start: 'prev,next today', center: 'title', end: 'dayGridMonth,timeGridWeek,timeGridDay,listWeek' },
  buttonText: { today: 'Today', month: 'Month', week: 'Week', day: 'Day', list: 'List' },
  locale: 'en-gb',
  firstDay: 1,
  weekends: false,
  allDaySlot: false,
  slotMinTime: '08:00',
  slotMaxTime: '19:00',
  snapDuration: '00:15',
  eventTimeFormat: { hour: '2-digit', minute: '2-digit', hour12: false },
  dayHeaderFormat: { weekday: 'short', day: 'numeric' },
  views: { dayGridMonth: { dayHeaderFormat: { weekday: 'short' } } },
  height: '100%',
  expandRows: true,
  nowIndicator: true,
  navLinks: true,
  dayMaxEvents: true,
  selectable: true,
  selectMirror: true,
  editable: true,
  eventInteractive: true,
  noEventsText: 'Nothing is booked in these rooms.',
  events: (_range, deliver) =>
    deliver(
      store
        .all()
        .filter(booking => shown.has(booking.room))
        .map(toCalendarEvent),
    ),
  // The shaded block of hours being chosen is an event too, but no booking yet.
  eventContent: ({ event, timeText }) => {
    const { booking } = event.extendedProps;
    return booking ? { domNodes: [bookingContent(booking, timeText)] } : timeText;
  },
  eventDidMount: ({ el, event }) => {
    const { booking } = event.extendedProps;
    if (!booking) return;
    const room = roomOf(booking.room);
    el.style.setProperty('--room', room.colour);
    el.title = `${event.title}, ${room.name}`;
  },
  select: ({ start, end, view }) => {
    const whole = view.type === 'dayGridMonth';
    openNew({ day: dayOf(start), ...(whole ? {} : { start: timeOf(start), end: timeOf(end) }) });
    calendar.unselect();
  },
  eventClick: ({ event }) => openDialog(event.extendedProps.booking),
  eventDrop: move,
  eventResize: move,
});
calendar.render();

/** A new booking at the next free room of those shown. */
function openNew({ day, start = '09:00', end = '10:00' }) {
  const booking = { id: crypto.randomUUID(), title: '', day, start, end };
  const wanted = rooms.filter(room => shown.has(room.id));
  const free = wanted.find(room => !findConflict({ ...booking, room: room.id }, store.all()));
  openDialog({ ...booking, room: (free ?? wanted[0] ?? rooms[0]).id }, { isNew: true });
}

/**
 * What was dragged or stretched in the calendar becomes a change of the booking, or is put back with the reason. The whole
 * series follows, so FullCalendar's own change of the one occurrence is always taken back and drawn anew from the booking.
 */
function move({ event, oldEvent, revert }) {
  const { booking } = event.extendedProps;
  const moved = {
    ...moveByDays(booking, daysBetween(dayOf(oldEvent.start), dayOf(event.start))),
    start: timeOf(event.start),
    end: timeOf(event.end),
  };
  revert();
  const conflict = findConflict(moved, store.all());
  const room = roomOf(booking.room).name;
  if (conflict)
    return say(`${room} is taken then: “${conflict.booking.title}”, ${readDay(conflict.day)}. Nothing was changed.`);
  const undo = store.put(moved);
  if (booking.repeat) return say(`All days of “${booking.title}” are now from ${moved.start} to ${moved.end}.`, undo);
  say(`“${booking.title}” is now on ${readDay(moved.day)}, ${moved.start} to ${moved.end}.`, undo);
}

function bookingContent(booking, timeText) {
  const content = document.createElement('span');
  content.className = 'booking';
  const title = Object.assign(document.createElement('b'), { textContent: booking.title });
  const more = Object.assign(document.createElement('span'), {
    textContent: ` ${[timeText, roomOf(booking.room).name].filter(Boolean).join(' · ')}`,
  });
  content.append(title, more);
  return content;
}

at('new').addEventListener('click', () => {
  const day = dayOf(calendar.getDate());
  const open = [0, 6].includes(weekdayOf(day)) ? addDays(mondayOf(day), 7) : day;
  openNew({ day: open });
});
at('reset').addEventListener('click', () => say('The sample week is back.', store.reset()));
at('rooms').append(
  ...rooms.map(room => {
    const label = document.createElement('label');
    label.style.setProperty('--room', room.colour);
    const box = Object.assign(document.createElement('input'), { type: 'checkbox', checked: true });
    box.addEventListener('change', () => {
      if (box.checked) shown.add(room.id);
      else shown.delete(room.id);
      calendar.refetchEvents();
    });
    label.append(
      box,
      room.name,
      Object.assign(document.createElement('small'), { textContent: `${room.seats} seats` }),
    );
    return label;
  }),
);

createTabs(document.querySelector('[role=tablist]'));
at('help-toggle').addEventListener('click', ({ currentTarget }) => {
  at('help').hidden = !at('help').hidden;
  currentTarget.setAttribute('aria-expanded', String(!at('help').hidden));
  calendar.updateSize();
});

import { describe } from 'node:test';
import { becameVisible, happened, leaving, openPage, type PageHistory, sawElement, scrolledTo } from '@docent/engine';
import { specify } from './specify.js';
import { hour, noon, second, shown } from './world.js';

const page = openPage('https://app.meridian.example/rooms/blue?tab=2#top', noon, true);
const events = (...names: [name: string, properties?: unknown][]): PageHistory =>
  names.reduce<PageHistory>(
    (all, [name, properties = {}], index) => happened(all, { name, properties, at: noon + index * second }),
    page,
  );
const booked = { when: { event: { name: 'Booked' } } };
const large = { '>': [{ var: 'seats' }, 10] };
const later = { when: { since: { name: 'Booked', wait: 3 } } };
const ago = (milliseconds: number, more: { off?: true } = {}) => ({
  attention: { 'survey:after': { happened: { after: { at: noon - milliseconds, ...more } } } },
});
const unread = { attention: undefined as never };

describe('gates of who and when', () => {
  specify({
    consent: [
      ['the customer agreed to be remembered and to be asked', 'pass', {}, {}],
      [
        'the customer does not want to be asked',
        'fail',
        {},
        { consent: { functional: 'granted', feedback: 'denied' } },
      ],
      ['nothing may be remembered, so that no promise could be kept', 'fail', {}, { consent: { feedback: 'granted' } }],
      ['the customer has not answered yet', 'unknown', {}, { consent: { functional: 'asked', feedback: 'granted' } }],
      ['a how-to keeps no answers', 'pass', { show: 'howto:book' }, { consent: { functional: 'granted' } }],
    ],
    between: [
      ['no schedule', 'pass', {}, {}],
      ['the first day', 'pass', { between: { from: '2026-11-22' } }, {}],
      ['the day before', 'fail', { between: { from: '2026-11-23' } }, {}],
      ['there it is the day before still', 'fail', { between: { from: '2026-11-22' } }, { utcOffset: -13 * 60 }],
      ['the last day', 'pass', { between: { to: '2026-11-22' } }, {}],
      ['the day after', 'fail', { between: { to: '2026-11-21' } }, {}],
      ['a Sunday', 'fail', { between: { days: ['monday'] } }, {}],
      ['there it is Monday', 'pass', { between: { days: ['monday'] } }, { utcOffset: 12 * 60 }],
      ['office hours', 'pass', { between: { after: '09:00', before: '17:00' } }, {}],
      ['the minute in which they end', 'fail', { between: { before: '12:00' } }, {}],
      ['at night, past midnight', 'pass', { between: { after: '22:00', before: '06:00' } }, { utcOffset: -8 * 60 }],
      ['by day, when it is for the night', 'fail', { between: { after: '22:00', before: '06:00' } }, {}],
    ],
    to: [
      ['everybody', 'pass', {}, {}],
      ['the audience', 'pass', { to: large }, { facts: { seats: 11 } }],
      ['another audience', 'fail', { to: large }, { facts: { seats: 10 } }],
      ['nobody knows', 'unknown', { to: large }, { facts: {} }],
    ],
    quota: [
      ['answers are still missing', 'pass', {}, { full: ['survey:other'] }],
      ['enough customers have answered', 'fail', { show: 'survey:setup' }, { full: ['survey:setup'] }, 'full'],
    ],
    sample: [
      ['all', 'pass', { sample: 1 }, { unit: undefined as never }],
      ['none', 'fail', { sample: 0 }, {}],
      ['nobody knows who it is', 'unknown', { sample: 0.5 }, { unit: undefined as never }],
    ],
    pages: [
      ['anywhere', 'pass', {}, {}],
      ['the page', 'pass', { when: { pages: ['/calendar', '/rooms/*'] } }, {}],
      ['another page', 'fail', { when: { pages: ['/rooms'] } }, {}],
      ['a page that is excepted', 'fail', { when: { pages: ['/**'], notPages: ['/rooms/blue'] } }, {}],
    ],
    event: [
      ['none is waited for', 'pass', {}, {}],
      ['it has happened', 'pass', booked, { page: events(['Booked']) }, 1],
      ['it has not', 'fail', booked, { page: events(['Opened']) }, 0],
      ['not often enough', 'fail', { when: { event: { name: 'Booked', times: 2 } } }, { page: events(['Booked']) }, 1],
      [
        'often enough',
        'pass',
        { when: { event: { name: 'Booked', times: 2 } } },
        { page: events(['Booked'], ['Booked']) },
        2,
      ],
      [
        'with the properties',
        'pass',
        { when: { event: { name: 'Booked', where: large } } },
        { page: events(['Booked', { seats: 11 }]) },
      ],
      [
        'with others',
        'fail',
        { when: { event: { name: 'Booked', where: large } } },
        { page: events(['Booked', { seats: 9 }]) },
        0,
      ],
      [
        'without the property',
        'unknown',
        { when: { event: { name: 'Booked', where: large } } },
        { page: events(['Booked']) },
      ],
    ],
    since: [
      ['nothing to wait after', 'pass', {}, {}],
      ['it never happened', 'fail', later, {}],
      [
        'it happened to another placement',
        'fail',
        later,
        { attention: { 'survey:after': { happened: { x: { at: 1 } } } } },
      ],
      ['not long enough ago', 'fail', later, ago(3 * 24 * hour - 1), noon - 3 * 24 * hour + 1],
      ['long enough ago', 'pass', later, ago(3 * 24 * hour), noon - 3 * 24 * hour],
      ['it was called off', 'fail', later, ago(9 * 24 * hour, { off: true })],
      ['nobody knows yet what happened', 'unknown', later, unread],
    ],
    dwell: [
      ['looked long enough', 'pass', { when: { dwell: 20 } }, { now: noon + 20 * second }, 20],
      ['not yet', 'fail', { when: { dwell: 20 } }, { now: noon + 19 * second }, 19],
      [
        'hidden meanwhile',
        'fail',
        { when: { dwell: 20 } },
        { now: noon + hour, page: becameVisible(page, false, noon + 5 * second) },
        5,
      ],
      ['the clock was set back', 'fail', { when: { dwell: 20 } }, { now: noon - hour }, 0],
    ],
    scroll: [
      ['as far as that', 'pass', { when: { scroll: 0.5 } }, { page: scrolledTo(page, 0.5, noon) }, 0.5],
      [
        'and up again',
        'pass',
        { when: { scroll: 0.5 } },
        { page: scrolledTo(scrolledTo(page, 0.8, noon), 0, noon) },
        0.8,
      ],
      ['not as far', 'fail', { when: { scroll: 0.5 } }, { page: scrolledTo(page, 0.49, noon) }, 0.49],
    ],
    exit: [
      ['the pointer has left', 'pass', { when: { exit: true } }, { page: leaving(page, noon) }],
      ['the pointer is here', 'fail', { when: { exit: true } }, {}],
    ],
    seen: [
      ['it was in view', 'pass', { when: { seen: '#price' } }, { page: sawElement(page, '#price', noon) }],
      ['another was', 'fail', { when: { seen: '#price' } }, { page: sawElement(page, '#plan', noon) }],
    ],
    after: [
      [
        'the other was answered',
        'pass',
        { when: { after: { ref: 'howto:book', was: 'answered' } } },
        { attention: { 'howto:book': { answered: { at: 1 } } } },
      ],
      [
        'it was only shown',
        'fail',
        { when: { after: { ref: 'howto:book', was: 'answered' } } },
        { attention: { 'howto:book': shown(1) } },
      ],
      [
        'shown is what was asked',
        'pass',
        { when: { after: { ref: 'howto:book', was: 'shown' } } },
        { attention: { 'howto:book': shown(2, 1) } },
        1,
      ],
      ['called like what objects inherit', 'fail', { when: { after: { ref: 'constructor', was: 'shown' } } }, {}],
      ['the record is not read yet', 'unknown', { when: { after: { ref: 'howto:book', was: 'shown' } } }, unread],
    ],
    unless: [
      ['nothing called it off', 'pass', { unless: [{ name: 'Chat' }] }, { page: events(['Booked']) }],
      ['called off', 'fail', { unless: [{ name: 'Chat' }] }, { page: events(['Chat']) }],
      [
        'called off after it was set off',
        'fail',
        { ...booked, unless: [{ name: 'Chat' }] },
        { page: events(['Booked'], ['Chat']) },
      ],
      [
        'set off again since',
        'pass',
        { ...booked, unless: [{ name: 'Chat' }] },
        { page: events(['Chat'], ['Booked']) },
      ],
      ['perhaps called off', 'unknown', { unless: [{ name: 'Chat', where: large }] }, { page: events(['Chat']) }],
      [
        'called off by other properties',
        'pass',
        { unless: [{ name: 'Chat', where: large }] },
        { page: events(['Chat', { seats: 1 }]) },
      ],
    ],
    delay: [
      ['waited long enough', 'pass', { delay: 10 }, { now: noon + 10 * second }, 10],
      ['not yet', 'fail', { delay: 10 }, { now: noon + 9 * second }, 9],
      [
        'counts from the event',
        'fail',
        { delay: 10, ...booked },
        { now: noon + 10 * second, page: events(['Opened'], ['Booked']) },
        9,
      ],
      ['has not begun without the event', 'fail', { delay: 10, ...booked }, { now: noon + hour }],
    ],
  });
});

import { describe } from 'node:test';
import { openPage } from '@docent/engine';
import { specify } from './specify.js';
import { day, hour, noon, shown } from './world.js';

const page = openPage('https://app.meridian.example/', noon, true);
const unread = { attention: undefined as never };
const about = (attention: object) => ({ attention: { 'survey:after': attention } });

describe('gates of what the customer said, of the budget and of manners', () => {
  specify({
    answered: [
      ['not answered', 'pass', {}, about(shown(1))],
      ['answered, however long ago', 'fail', {}, about({ answered: { at: 1 } })],
      ['answered on a device with a clock ahead', 'fail', {}, about({ answered: { at: noon + day } })],
      ['the record is not read yet', 'unknown', {}, unread],
    ],
    'not-about-this': [
      ['nothing of the kind was said', 'pass', {}, {}],
      ['it was said', 'fail', { again: { afterDismissed: 1 } }, about({ notAboutThis: { at: 1 } })],
      ['the record is not read yet', 'unknown', {}, unread],
    ],
    dismissed: [
      ['never dismissed', 'pass', {}, {}],
      ['dismissed: that is for good by default', 'fail', {}, about({ dismissed: { at: 1 } })],
      [
        'dismissed less than the days ago',
        'fail',
        { again: { afterDismissed: 1 } },
        about({ dismissed: { at: noon - day + 1 } }),
      ],
      ['dismissed the days ago', 'pass', { again: { afterDismissed: 1 } }, about({ dismissed: { at: noon - day } })],
      ['the record is not read yet', 'unknown', {}, unread],
    ],
    'not-now': [
      ['never said', 'pass', {}, {}],
      ['it holds', 'fail', {}, about({ notNow: { [noon + 1]: { at: 1 } } })],
      ['it is over', 'pass', {}, about({ notNow: { [noon]: { at: 1 } } })],
      [
        'said twice, and the longer one was said first',
        'fail',
        {},
        about({ notNow: { [noon + 1]: { at: 1 }, [noon - 1]: { at: 2 } } }),
      ],
      ['no moment at all', 'pass', {}, about({ notNow: { tomorrow: { at: 1 } } })],
      ['the record is not read yet', 'unknown', {}, unread],
    ],
    'nothing-this-month': [
      ['never said', 'pass', {}, {}],
      ['it holds', 'fail', {}, { attention: { '*': { nothing: { [noon + 1]: { at: 1 } } } } }],
      ['it is over', 'pass', {}, { attention: { '*': { nothing: { [noon - 1]: { at: 1 } } } } }],
      ['the record is not read yet', 'unknown', {}, unread],
    ],
    times: [
      ['once, of two', 'pass', {}, about(shown(1)), 1],
      ['twice, which is all by default', 'fail', {}, about(shown(1, 2)), 2],
      ['as often as was said', 'fail', { again: { times: 1 } }, about(shown(1)), 1],
      ['the record is not read yet', 'unknown', {}, unread],
    ],
    'cool-down': [
      ['long ago', 'pass', {}, about(shown(noon - 7 * day))],
      ['within a week, by default', 'fail', {}, about(shown(noon - 7 * day + 1))],
      ['within what was said', 'pass', { again: { coolDown: 1 } }, about(shown(noon - day))],
      ['the record is not read yet', 'unknown', {}, unread],
    ],
    'per-page': [
      ['nothing yet', 'pass', {}, {}],
      ['one thing, of one', 'fail', {}, { page: { ...page, shown: ['howto:book'] } }, 1],
      ['one thing, of two', 'pass', {}, { settings: { perPage: 2 }, page: { ...page, shown: ['howto:book'] } }, 1],
    ],
    'per-day': [
      ['a day ago', 'pass', {}, { attention: { 'howto:book': shown(noon - day) } }, 0],
      ['within a day', 'fail', {}, { attention: { 'howto:book': shown(noon - day + 1) } }, 1],
      [
        'in the future, for the clock was set back',
        'fail',
        {},
        { attention: { 'howto:book': shown(noon + 9 * day) } },
        1,
      ],
      ['none is allowed at all', 'fail', {}, { settings: { perDay: 0 } }, 0],
      ['the record is not read yet', 'unknown', {}, unread],
    ],
    'per-week': [
      ['one this week, of two', 'pass', {}, { attention: { 'howto:book': shown(noon - 2 * day) } }, 1],
      [
        'two of different things',
        'fail',
        {},
        { attention: { 'howto:book': shown(noon - 2 * day), 'check:torque': shown(noon - day) } },
        2,
      ],
      ['the record is not read yet', 'unknown', {}, unread],
    ],
    'between-any-two': [
      ['nothing was shown', 'pass', {}, {}],
      ['within the hour', 'fail', {}, { attention: { 'howto:book': shown(noon - hour + 1) } }],
      ['an hour ago', 'pass', {}, { attention: { 'howto:book': shown(noon - hour) } }],
      ['the record is not read yet', 'unknown', {}, unread],
    ],
    'kind-per-page': [
      ['no limit of its own', 'pass', {}, { page: { ...page, shown: ['survey:other'] } }],
      [
        'one survey, of one',
        'fail',
        {},
        { settings: { kinds: { survey: { perPage: 1 } } }, page: { ...page, shown: ['survey:other'] } },
        1,
      ],
      [
        'a how-to is another kind',
        'pass',
        {},
        { settings: { kinds: { survey: { perPage: 1 } } }, page: { ...page, shown: ['howto:book'] } },
        0,
      ],
    ],
    'kind-per-day': [
      [
        'a survey today',
        'fail',
        {},
        { settings: { kinds: { survey: { perDay: 1 } } }, attention: { 'survey:other': shown(noon - hour) } },
        1,
      ],
      [
        'a how-to today',
        'pass',
        {},
        { settings: { kinds: { survey: { perDay: 1 } } }, attention: { 'howto:book': shown(noon - hour) } },
        0,
      ],
      ['the record is not read yet', 'unknown', {}, { ...unread, settings: { kinds: { survey: { perDay: 1 } } } }],
    ],
    'kind-per-week': [
      [
        'a survey this week',
        'fail',
        {},
        { settings: { kinds: { survey: { perWeek: 1 } } }, attention: { 'survey:other': shown(noon - 6 * day) } },
        1,
      ],
      ['limits of another kind', 'pass', {}, { settings: { kinds: { howto: { perWeek: 0 } } } }],
      ['the record is not read yet', 'unknown', {}, { ...unread, settings: { kinds: { survey: { perWeek: 1 } } } }],
    ],
    'kind-cool-down': [
      [
        'a survey in these hours',
        'fail',
        {},
        { settings: { kinds: { survey: { coolDown: 48 } } }, attention: { 'survey:other': shown(noon - 2 * day + 1) } },
      ],
      [
        'a survey before',
        'pass',
        {},
        { settings: { kinds: { survey: { coolDown: 48 } } }, attention: { 'survey:other': shown(noon - 2 * day) } },
      ],
      ['the record is not read yet', 'unknown', {}, { ...unread, settings: { kinds: { survey: { coolDown: 48 } } } }],
    ],
    typing: [
      ['at rest', 'pass', {}, {}],
      ['the customer types', 'fail', {}, { busy: { typing: true, invalidField: false, hostModal: false } }, true],
    ],
    'invalid-field': [
      ['no such field', 'pass', {}, {}],
      ['in a field that is wrong', 'fail', {}, { busy: { typing: false, invalidField: true, hostModal: false } }, true],
    ],
    'host-modal': [
      ['none', 'pass', {}, {}],
      ['the page has one open', 'fail', {}, { busy: { typing: false, invalidField: false, hostModal: true } }, true],
    ],
    'on-show': [
      ['nothing else', 'pass', {}, {}],
      ['something else', 'fail', {}, { onShow: ['howto:book'] }],
    ],
  });
});

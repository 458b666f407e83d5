import type { Field } from './inventory.js';

/** Fields that every message has, whatever its type. */
export const commonFields: readonly Field[] = [
  { path: 'type', what: '`track`, `identify`, `page`, `group` or `alias`' },
  {
    path: 'messageId',
    what: 'A UUIDv7 made for this message alone: the time and 74 random bits; it lets the server recognise a copy',
  },
  { path: 'timestamp', what: 'When it happened, by the clock of the device' },
  { path: 'anonymousId', what: 'The anonymous id of this browser; see "Identifiers"' },
  { path: 'userId', what: 'The id that the vendor gave to `identify()`; absent before that' },
  { path: 'context.library.name', what: 'Always `docent`' },
  { path: 'context.library.version', what: 'Version of Docent' },
  { path: 'context.page.url', what: 'Address of the page without query and fragment, scrubbed' },
  { path: 'context.page.path', what: 'Its path, scrubbed' },
  { path: 'context.page.title', what: 'Title of the page, scrubbed' },
  { path: 'context.page.referrer', what: 'Where the customer came from, without query and fragment, scrubbed' },
  { path: 'context.locale', what: 'Language of the browser, for example `de-CH`' },
  { path: 'context.groupId', what: 'The id that the vendor gave to `group()`; absent before that' },
  { path: 'context.tab', what: 'A random id of this page view; new with each page' },
  { path: 'context.sequence', what: 'Counts the messages of this page view from 1' },
  { path: 'context.docent.project', what: "Id of the vendor's project" },
  { path: 'context.docent.version', what: 'Version of the published project' },
  { path: 'context.docent.widget', what: 'The widget, for example `docent-howto`' },
  { path: 'context.docent.ref', what: 'What the widget showed, for example `howto:book-a-room`' },
  { path: 'context.docent.revision', what: 'Which revision of it' },
  { path: 'context.docent.experiment.id', what: 'The experiment that it is in, where it is in one' },
  { path: 'context.docent.experiment.arm', what: 'The arm of that experiment that it was shown in' },
];

/** Fields that only some types of message have, by type. */
export const fieldsByType: Readonly<Record<string, readonly Field[]>> = {
  track: [
    { path: 'event', what: 'Name of the event' },
    {
      path: 'properties',
      what: 'What happened: for Docent\'s own events exactly what "Events" lists, for the vendor\'s own what the vendor gave',
      open: true,
    },
  ],
  identify: [{ path: 'traits', what: 'What the vendor gave to `identify()`', open: true }],
  page: [
    { path: 'name', what: 'Name that the vendor gave to `page()`, scrubbed' },
    { path: 'properties', what: 'What the vendor gave to `page()`', open: true },
  ],
  group: [
    { path: 'groupId', what: 'Id of the account that the vendor gave to `group()`' },
    { path: 'traits', what: 'What the vendor gave to `group()`', open: true },
  ],
  alias: [{ path: 'previousId', what: 'The id that the customer had before' }],
};

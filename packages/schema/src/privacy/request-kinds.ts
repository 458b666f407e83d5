import type { Field, RequestKind } from './inventory.js';
import { commonFields, fieldsByType } from './message-fields.js';
import { recordFields } from './record-fields.js';

const project = '{collector}/v1/projects/{project}';
const published = { method: 'GET', since: 'always', fields: [] } as const;

const envelope: readonly Field[] = [
  { path: 'writeKey', what: "The project's public key" },
  { path: 'sentAt', what: 'When it was sent, by the clock of the device' },
  {
    path: 'token',
    what: "The token that the vendor's server signed for this customer, if `identify()` was given one; never to a service other than the collector",
  },
];

/** Every kind of request that Docent makes from a customer's page. None carries cookies. */
export const requestKinds: readonly RequestKind[] = [
  { ...published, address: '{collector}/v1/docent.js', title: 'The script', why: 'The page asks for it.' },
  {
    ...published,
    address: '{collector}/v1/chunks/{file}',
    title: 'A part of the script',
    why: 'Loaded when it is needed.',
  },
  {
    ...published,
    address: `${project}/manifest.json`,
    title: 'The list of what is published',
    why: 'To find content.',
  },
  { ...published, address: `${project}/i/{version}/{file}`, title: 'A part of the index', why: 'To find content.' },
  { ...published, address: `${project}/e/{file}`, title: 'Content, for example a how-to', why: 'To show it.' },
  { ...published, address: `${project}/a/{file}`, title: 'An image, a video or captions', why: 'To show it.' },
  {
    ...published,
    address: `${project}/subjects/{id}/{list}`,
    title: 'What customers say in public, for example reviews',
    why: 'To show it. The address has what the reader looks for: an order, filters, words, and the role that the page gave them.',
  },
  {
    ...published,
    address: `${project}/media/{file}`,
    title: 'A picture of a review',
    why: 'To show it.',
  },
  {
    ...published,
    address: `${project}/models/{list}`,
    title: 'What was learned for a list of recommendations',
    why: 'To recommend. The same for everybody: what the customer did is put to it in the page, and not sent.',
  },
  {
    ...published,
    address: `${project}/models/{list}/{version}/{file}`,
    title: 'A part of what was learned',
    why: 'To recommend. Where there is more than one part, the number of the part says that the customer did something with one of the many items that are in it.',
  },
  {
    ...published,
    address: `${project}/s/{version}/{file}`,
    title: 'Titles of imported subjects',
    why: 'To show what is recommended. The number of the part says that one of the many subjects in it is.',
  },
  {
    method: 'POST',
    address: '{events}',
    title: 'Messages',
    why: 'What happened, in batches.',
    since: 'any',
    fields: [
      ...[...commonFields, ...Object.values(fieldsByType).flat()].map(field => ({
        ...field,
        path: `batch.[].${field.path}`,
      })),
      ...envelope,
    ],
  },
  {
    method: 'POST',
    address: '{collector}/v1/commands',
    title: 'Commands',
    why: 'What the customer wants done and hears back about, for example answers to a survey, a review, or an erasure. Without consent for `feedback`, answers and reviews name nobody.',
    since: 'command',
    fields: [
      { path: 'commands.[].commandId', what: 'Id of the command' },
      { path: 'commands.[].name', what: 'What is asked for, for example `erase`' },
      { path: 'commands.[].ref', what: 'What it is about' },
      { path: 'commands.[].payload', what: 'What the customer said with it', open: true },
      { path: 'commands.[].issuedAt', what: 'When it was asked for' },
      { path: 'commands.[].receiptHash', what: 'Hash of the receipt secret, which stays in the browser' },
      { path: 'commands.[].userId', what: 'On whose behalf' },
      { path: 'commands.[].anonymousId', what: 'On whose behalf' },
      {
        path: 'commands.[].anonymousSecret',
        what: "Proof that the anonymous id is this browser's; only in an erasure, with answers to a survey and about reviews, never stored",
      },
      ...envelope,
    ],
  },
  {
    method: 'POST',
    address: '{collector}/v1/media?writeKey={key}&receiptHash={hash}',
    title: 'A picture',
    why: 'The customer has sent a review with it: the file that they chose, as it is, and not before they press “Send”. The collector keeps the picture alone, without what cameras write into files. The address has the public key of the project and the hash of the receipt secret.',
    since: 'command',
    file: true,
    fields: [],
  },
  {
    method: 'GET',
    address: '{collector}/v1/receipts/{id}',
    title: 'A receipt',
    headers: ['authorization'],
    why: 'The customer looks at what they sent. The receipt secret, or the token, is in the header `Authorization`.',
    since: 'command',
    fields: [],
  },
  {
    method: 'GET',
    address: '{collector}/v1/me?project={project}',
    title: 'The customer record of who is signed in',
    headers: ['authorization'],
    why: 'What the customer did and said on another device is known on this one. Only with a token that the vendor’s server signed, which is in the header `Authorization`.',
    since: 'record',
    fields: [],
  },
  {
    method: 'PUT',
    address: '{collector}/v1/me?project={project}',
    title: 'What is new in the customer record of who is signed in',
    headers: ['authorization'],
    why: 'The same the other way round; of each purpose that is granted its own part.',
    since: 'record',
    // What another version has written is not sent.
    fields: recordFields.filter(({ path }) => path !== 'beside'),
  },
];

import { type Static, type TProperties, Type } from '@sinclair/typebox';

/** Longest id a message may carry: the longest that Segment-compatible pipelines keep unchanged. */
export const maxIdLength = 64;

const MessageId = Type.String({
  title: 'Message id',
  description: 'Fixed when the message is created (ours: a UUIDv7); the store keeps one message per id and project.',
  pattern: '^[A-Za-z0-9_-]{1,64}$',
  examples: ['0192f0c1-7a3b-7c41-9d2e-5f60718293a4'],
});
const CustomerId = Type.String({
  title: 'Customer id',
  description: 'Id of the customer or visitor.',
  minLength: 1,
  maxLength: 256,
  examples: ['customer-1'],
});
const Timestamp = Type.String({
  title: 'Timestamp',
  description: 'RFC 3339 date and time.',
  format: 'date-time',
  maxLength: 40,
  examples: ['2026-11-22T09:30:00.000Z'],
});
const Fields = Type.Record(Type.String(), Type.Unknown(), {
  title: 'Fields',
  description: 'A JSON object.',
  examples: [{ role: 'cio' }],
});

/**
 * Where a Docent message came from. Other senders' `context` may hold anything (the Segment spec leaves it open), so this
 * is what ours promise, not what the collector demands.
 */
export interface MessageContext {
  library: { name: string; version: string };
  /** The page without its query string and fragment. */
  page?: { url: string; path: string; title: string; referrer?: string };
  /** BCP 47 tag of the browser. */
  locale?: string;
  /** The account the customer belongs to, once the page has said so. */
  groupId?: string;
  /** Random id of the browser tab, new with each page load. */
  tab?: string;
  /** Counts the tab's messages from 1, so that the collector can restore their order. */
  sequence?: number;
  docent?: DocentContext;
}

/** What was on show when a catalogue event was captured. */
export interface DocentContext {
  project: string;
  /** Version of the published project. */
  version?: string;
  /** Tag of the widget, for example `docent-howto`. */
  widget?: string;
  ref?: string;
  /** Revision of the entity. */
  revision?: string;
  /** The experiment that the entity is in, and the arm that it was shown in. */
  experiment?: { id: string; arm: string };
}

const common = {
  messageId: MessageId,
  anonymousId: Type.Optional(CustomerId),
  userId: Type.Optional(Type.Union([CustomerId, Type.Null()])),
  timestamp: Type.Optional(Timestamp),
  originalTimestamp: Type.Optional(Timestamp),
  sentAt: Type.Optional(Timestamp),
  context: Type.Optional(Fields),
  integrations: Type.Optional(Fields),
};

function message<T extends string, P extends TProperties>(type: T, properties: P, description: string) {
  return Type.Object({ type: Type.Literal(type), ...common, ...properties }, { title: type, description });
}

/** The six message types of the Segment spec (https://segment.com/docs/connections/spec/). */
export const messages = {
  track: message(
    'track',
    {
      event: Type.String({ title: 'Event', description: 'Name of the event.', minLength: 1, maxLength: 200 }),
      properties: Type.Optional(Fields),
    },
    'Something happened.',
  ),
  identify: message('identify', { traits: Type.Optional(Fields) }, 'Who the customer is.'),
  page: message(
    'page',
    {
      name: Type.Optional(Type.Union([Type.String({ maxLength: 500 }), Type.Null()])),
      category: Type.Optional(Type.Union([Type.String({ maxLength: 500 }), Type.Null()])),
      properties: Type.Optional(Fields),
    },
    'A page was seen.',
  ),
  screen: message(
    'screen',
    { name: Type.Optional(Type.String({ maxLength: 500 })), properties: Type.Optional(Fields) },
    'A screen of an application was seen.',
  ),
  group: message(
    'group',
    { groupId: CustomerId, traits: Type.Optional(Fields) },
    'The account the customer belongs to.',
  ),
  alias: message('alias', { previousId: CustomerId }, 'Two ids are the same customer.'),
};
export type MessageType = keyof typeof messages;
/** Something happened. */
export type TrackMessage = Static<typeof messages.track>;
/** Any message of the Segment spec. */
export type Message = { [T in MessageType]: Static<(typeof messages)[T]> }[MessageType];

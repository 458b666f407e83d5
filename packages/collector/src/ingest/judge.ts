import { limits, type RefusalCode } from '@docent/schema';
import type { ValidateFunction } from 'ajv';
import { mendText } from '../events/mend-text.js';
import { readVersion } from '../read-version.js';
import type { StoredMessage } from '../store/event-store.js';
import { correctTimestamp } from './correct-timestamp.js';
import { describeError } from './describe-error.js';
import { type Fields, isFields } from './fields.js';
import { createEventNames } from './event-names.js';
import { excessReasons, findBrokenText, findExcess } from './find-unstorable.js';
import { isNewerSdk } from './is-newer-sdk.js';
import { createValidators } from './validators.js';

/** What the collector thinks of one message: fit to be stored, or refused for good. */
export type Verdict = { message: StoredMessage } | Fault;

/** Why a message is refused. */
export interface Fault {
  code: RefusalCode;
  /** For the sender; may quote the message. */
  reason: string;
  /** For the log: the rule that was broken, with nothing of the message in it. */
  rule: string;
}

/** What a message came with. */
export interface Envelope {
  /** The project that the credential of the request belongs to. */
  project: string;
  /** Milliseconds since the epoch. */
  receivedAt: number;
  /** The sender's clock when it sent, as it wrote it. */
  sentAt?: unknown;
  /** Context that holds for the whole batch; a message's own wins. */
  context?: Fields | undefined;
  /** The user id that the token of the request proves. */
  verifiedUserId?: string | undefined;
}

const texts = ['event', 'userId', 'anonymousId', 'previousId', 'groupId'] as const;
/** Belong to the request, not to the message, though single calls carry them side by side. */
const requestFields = ['writeKey', 'token'];

/** How to judge. */
export interface JudgeOptions {
  /** Different names of own events that a project may send within an hour. */
  eventNames: number;
  /** Milliseconds that never go back. */
  clock: () => number;
}

/** Makes the function that judges messages one by one, whatever they are. */
export function createJudge({ eventNames, clock }: JudgeOptions): (candidate: unknown, envelope: Envelope) => Verdict {
  const validators = createValidators();
  const names = createEventNames(eventNames, clock);
  const version = readVersion();

  function eventValidator({ event, context }: Fields): ValidateFunction | undefined {
    if (!validators.events.has(event as string)) return undefined;
    const events = isNewerSdk(context, version) ? validators.openEvents : validators.events;
    return events.get(event as string)?.();
  }

  function findFault(message: Fields, json: string): Fault | undefined {
    if (Buffer.byteLength(json) > limits.messageBytes) {
      return {
        code: 'too-large',
        reason: `The message has more than ${limits.messageBytes} bytes as JSON. Send less in it, or split it.`,
        rule: 'bytes',
      };
    }
    const validate = typeof message['type'] === 'string' ? validators.messages.get(message['type'])?.() : undefined;
    if (!validate) {
      const types = [...validators.messages.keys()].join(', ');
      return malformed(`type must be one of ${types}.`, 'type');
    }
    if (!validate(message)) return malformed(describeError(validate.errors), ruleOf(validate));
    const broken = findBrokenText(message, texts);
    if (broken) return malformed(`${broken} contains a null character or half a character.`, `${broken}: characters`);
    if (message['userId'] == null && message['anonymousId'] == null) {
      return malformed('Neither userId nor anonymousId says who it was. Send one of them.', 'nobody named');
    }
    const validateEvent = message['type'] === 'track' && eventValidator(message);
    if (validateEvent && !validateEvent(message['properties'] ?? {})) {
      const what = describeError(validateEvent.errors, 'properties');
      return {
        code: 'invalid-properties',
        reason: `${what} "${message['event'] as string}" is an event of the Docent catalogue; your own events need another name.`,
        rule: `${message['event'] as string}: ${ruleOf(validateEvent)}`,
      };
    }
    return undefined;
  }

  /** Last, so that only what would be stored uses up names. */
  function tooManyNames({ type, event }: Fields, project: string): Fault | undefined {
    if (type !== 'track' || typeof event !== 'string' || validators.events.has(event)) return undefined;
    if (names.admit(project, event)) return undefined;
    return {
      code: 'too-many-names',
      reason: `The project has sent ${eventNames} different names of events within an hour. Put what varies into properties.`,
      rule: 'event names',
    };
  }

  return (candidate, envelope) => {
    if (!isFields(candidate)) return malformed('A message must be a JSON object.', 'object');
    const excess = findExcess(candidate);
    if (excess) return malformed(`The message ${excessReasons[excess]}.`, excess);
    const message = withSharedContext(withoutRequestFields(candidate), envelope.context);
    const json = JSON.stringify(message);
    return (
      findFault(message, json) ??
      tooManyNames(message, envelope.project) ?? { message: toStored(message, json, envelope) }
    );
  };
}

/** The same object where nothing is to be left out: a copy for each message would cost as much as its validation. */
function withoutRequestFields(candidate: Fields): Fields {
  if (!requestFields.some(name => Object.hasOwn(candidate, name))) return candidate;
  return Object.fromEntries(Object.entries(candidate).filter(([name]) => !requestFields.includes(name)));
}

function withSharedContext(message: Fields, shared: Fields | undefined): Fields {
  const own = message['context'];
  return shared && (own === undefined || isFields(own)) ? { ...message, context: { ...shared, ...own } } : message;
}

function toStored(message: Fields, json: string, { receivedAt, sentAt, verifiedUserId }: Envelope): StoredMessage {
  const text = (name: string) => (typeof message[name] === 'string' ? message[name] : null);
  const original = text('originalTimestamp') ?? text('timestamp');
  const context = isFields(message['context']) ? message['context'] : {};
  return {
    messageId: message['messageId'] as string,
    type: message['type'] as string,
    event: text('event'),
    userId: text('userId'),
    anonymousId: text('anonymousId'),
    previousId: message['type'] === 'alias' ? text('previousId') : null,
    verified: verifiedUserId !== undefined && message['userId'] === verifiedUserId ? 1 : 0,
    originalTimestamp: original,
    timestamp: correctTimestamp(original, message['sentAt'] ?? sentAt, receivedAt),
    receivedAt,
    ...readOrder(context),
    message: mendText(json),
  };
}

/** Other senders may have anything under these names; what is no tab or no count does not order. */
function readOrder({ tab, sequence }: Fields): Pick<StoredMessage, 'tab' | 'sequence'> {
  return {
    tab: typeof tab === 'string' && /^[\x20-\x7e]{1,64}$/.test(tab) ? tab : null,
    sequence: Number.isSafeInteger(sequence) ? (sequence as number) : null,
  };
}

function malformed(reason: string, rule: string): Fault {
  return { code: 'malformed', reason, rule };
}

/** Where in the schema, which is ours, and not where in the message, whose names are the sender's. */
function ruleOf({ errors }: ValidateFunction): string {
  return errors?.[0]?.schemaPath ?? 'schema';
}

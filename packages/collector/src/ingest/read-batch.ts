import { limits } from '@docent/schema';
import { CollectorError } from '../errors.js';
import { type Fields, isFields } from './fields.js';
import { isTooDeep } from './find-unstorable.js';

/** The body of a batch, as far as it concerns all its messages. */
export interface Batch {
  messages: unknown[];
  sentAt: unknown;
  context: Fields | undefined;
}

/**
 * Reads the body of `POST /v1/batch`; its messages are judged later, each by itself.
 *
 * @throws CollectorError `invalid-body`
 */
export function readBatch(body: unknown): Batch {
  const messages = isFields(body) ? body['batch'] : undefined;
  if (!isFields(body) || !Array.isArray(messages)) {
    throw new CollectorError('invalid-body', 'Send an object with an array "batch" of messages.');
  }
  if (messages.length === 0 || messages.length > limits.batchMessages) {
    throw new CollectorError('invalid-body', `A batch has 1 to ${limits.batchMessages} messages.`);
  }
  return { messages, sentAt: body['sentAt'], context: readSharedContext(body['context']) };
}

/** Checked once, because it is copied into each message: what is large here is a thousand times as large in the store. */
function readSharedContext(context: unknown): Fields | undefined {
  if (context === undefined || context === null) return undefined;
  const tooLarge = () => Buffer.byteLength(JSON.stringify(context)) > limits.messageBytes;
  if (!isFields(context) || isTooDeep(context) || tooLarge()) {
    throw new CollectorError(
      'invalid-body',
      '"context" must be a JSON object no larger and deeper than a message may be.',
    );
  }
  return context;
}

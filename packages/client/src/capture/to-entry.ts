import { DocentError } from '@docent/schema/names';
import type { Entry, EntryPurpose, OutgoingMessage } from '../delivery/entry.js';
import { entryKey } from '../delivery/entry-key.js';

/** Bytes of one message as JSON, as the Segment API has it: `limits.messageBytes` of the schema. */
export const messageBytes = 32_768;

/** What a message is called in a sentence: the call that made it. */
export function nameOf(message: { type: string; event?: string }): string {
  return message.event === undefined ? `${message.type}()` : `track("${message.event}")`;
}

/**
 * Makes of a message what the outbox keeps.
 *
 * @throws {DocentError} `invalid` when it is larger than a pipeline takes
 */
export function toEntry(message: OutgoingMessage, purpose: EntryPurpose): Entry {
  const { messageId, userId } = message;
  const json = JSON.stringify(message);
  const bytes = new TextEncoder().encode(json).length;
  if (bytes > messageBytes) {
    throw new DocentError(
      'invalid',
      `${nameOf(message)} is too large: ${bytes} bytes, at most ${messageBytes}. Send less with it.`,
    );
  }
  const key = entryKey(messageId, purpose, bytes);
  const name = 'event' in message ? message.event : message.type;
  return { key, messageId, name, json, ...(userId && { userId }) };
}

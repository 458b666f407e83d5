import type { EntryPurpose } from './entry.js';

/**
 * Purposes by what their messages are worth when there is not room for all: the last goes first. Who somebody is and what
 * they have learned and said cannot be measured again; telemetry can.
 */
const worth: readonly EntryPurpose[] = ['any', 'learning', 'feedback', 'functional', 'analytics'];

/** First letter of the keys of waiting messages. It stands for their format, too: another format takes another letter. */
export const waiting = 'e';

/**
 * Key of a message: sorts by time, and says purpose and size, so that nobody has to read 20,000 messages to find out which
 * to drop.
 */
export function entryKey(messageId: string, purpose: EntryPurpose, bytes: number): string {
  return `${waiting}${messageId}.${worth.indexOf(purpose)}.${bytes}`;
}

/** How little the message of a key is worth: 0 is worth most. */
export const rankOf = (key: string): number => Number(key.split('.')[1]);

/** Purpose of the message of a key; `undefined` when it is the key of something else. */
export const purposeOf = (key: string): EntryPurpose | undefined => worth[rankOf(key)];

/** Bytes of the message of a key, as JSON. */
export const bytesOf = (key: string): number => Number(key.split('.')[2]);

/** When the message of a key was made, in milliseconds since the epoch by the clock of the browser: the time in its UUIDv7. */
export const timeOf = (key: string): number => parseInt(key.slice(1).replace('-', '').slice(0, 12), 16);

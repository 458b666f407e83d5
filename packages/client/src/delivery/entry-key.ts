import type { EntryPurpose } from './entry.js';

/**
 * Purposes by what their messages are worth when there is not room for all: the last goes first. Who somebody is and what
 * they have learned and said cannot be measured again; telemetry can.
 */
const worth: readonly EntryPurpose[] = ['any', 'learning', 'feedback', 'functional', 'analytics'];

/** First letter of the keys of waiting messages. It stands for their format, too: another format takes another letter. */
export const waiting = 'e';
/** First letter of the keys of messages in quarantine. */
export const quarantine = 'q';

/** What the key of an entry says, so that nobody has to read 20,000 messages to find out which to drop. */
export interface EntryFacts {
  /** Milliseconds since the epoch by the clock of the browser: the time in its UUIDv7. */
  at: number;
  purpose: EntryPurpose;
  /** 0 is worth most. */
  rank: number;
  bytes: number;
}

/** Key of a message: sorts by time, and says purpose and size. */
export function entryKey(messageId: string, purpose: EntryPurpose, bytes: number): string {
  return `${waiting}${messageId}.${worth.indexOf(purpose)}.${bytes}`;
}

/** Reads what {@link entryKey} has written. */
export function readEntryKey(key: string): EntryFacts {
  const [id = '', rank, bytes] = key.slice(1).split('.');
  const at = parseInt(id.replace('-', '').slice(0, 12), 16);
  return { at, rank: Number(rank), purpose: worth[Number(rank)] ?? 'analytics', bytes: Number(bytes) };
}

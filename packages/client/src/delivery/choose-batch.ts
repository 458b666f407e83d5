import type { Entry } from './entry.js';
import { bytesOf } from './entry-key.js';

/** Messages and bytes of one request. The Segment API takes 500 kB. */
export interface BatchLimits {
  messages: number;
  bytes: number;
}

/** A request body and what is in it. */
export interface Batch {
  entries: Entry[];
  /** JSON of `batch`. */
  json: string;
  bytes: number;
  token: string | undefined;
}

/** Room for `sentAt`, write key and token around the messages. */
const envelope = 5000;

/**
 * As many messages from the front as fit, always at least one. A token speaks for one customer alone, so a batch holds
 * messages of one customer only as soon as there is one.
 *
 * @param tokenOf the token of a customer, if there is one
 */
export function chooseBatch(
  entries: readonly Entry[],
  limits: BatchLimits,
  tokenOf: (userId: string | undefined) => string | undefined,
): Batch | undefined {
  const [first] = entries;
  if (!first) return undefined;
  const token = tokenOf(first.userId);
  const chosen: Entry[] = [];
  let bytes = envelope;
  for (const entry of entries) {
    if (tokenOf(entry.userId) !== token) continue;
    const size = bytesOf(entry.key) + 1;
    if (chosen.length && (chosen.length >= limits.messages || bytes + size > limits.bytes)) break;
    chosen.push(entry);
    bytes += size;
  }
  return { entries: chosen, json: `[${chosen.map(({ json }) => json).join()}]`, bytes, token };
}

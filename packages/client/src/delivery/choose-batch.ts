import type { Signed } from './create-identity.js';
import type { Entry } from './entry.js';

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
  token?: string;
}

/** Room for `sentAt`, write key and token around the messages. */
const envelope = 5000;

/**
 * As many messages from the front as fit, always at least one. A token speaks for one customer alone, so a batch holds
 * either only messages of that customer, or none of them.
 */
export function chooseBatch(
  entries: readonly Entry[],
  limits: BatchLimits,
  signed: Signed | undefined,
): Batch | undefined {
  const owner = ({ message }: Entry) => signed !== undefined && message.userId === signed.userId;
  const chosen: Entry[] = [];
  const parts: string[] = [];
  let bytes = envelope;
  for (const entry of entries) {
    if (chosen[0] && owner(entry) !== owner(chosen[0])) continue;
    const part = JSON.stringify(entry.message);
    const size = new TextEncoder().encode(part).length + 1;
    if (chosen.length && (chosen.length >= limits.messages || bytes + size > limits.bytes)) break;
    chosen.push(entry);
    parts.push(part);
    bytes += size;
  }
  const [first] = chosen;
  if (!first) return undefined;
  return { entries: chosen, json: `[${parts.join()}]`, bytes, ...(owner(first) && signed && { token: signed.token }) };
}

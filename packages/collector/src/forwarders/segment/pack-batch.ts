import { limits } from '@docent/schema';
import type { Fields } from '../../ingest/fields.js';
import { parseTimestamp } from '../../ingest/parse-timestamp.js';
import type { StoredEvent } from '../../store/event-store.js';

/** One request's worth of events. */
export interface PackedBatch {
  /** JSON of the request. */
  body: string;
  /** The events in it. */
  packed: StoredEvent[];
  /** Events before the end of it that no Segment-compatible receiver takes. */
  tooLarge: { seq: number; reason: string }[];
}

/** `{"batch":[…],"sentAt":"…"}` without what is in it. */
const envelopeBytes = 100;

/**
 * As many of the first events as the limits of the Segment spec allow in one request: 500 kB, 32 kB each.
 *
 * @param now milliseconds since the epoch
 */
export function packBatch(events: readonly StoredEvent[], now: number): PackedBatch {
  const packed: StoredEvent[] = [];
  const tooLarge: PackedBatch['tooLarge'] = [];
  const texts: string[] = [];
  let size = envelopeBytes;
  for (const event of events) {
    const text = writeMessage(event, now);
    const bytes = Buffer.byteLength(text);
    if (bytes > limits.messageBytes) {
      tooLarge.push({
        seq: event.seq,
        reason: `The event has ${bytes} bytes; the receiver takes ${limits.messageBytes}.`,
      });
      continue;
    }
    if (size + bytes + 1 > limits.batchBytes) break;
    size += bytes + 1;
    texts.push(text);
    packed.push(event);
  }
  return { body: `{"batch":[${texts.join(',')}],"sentAt":"${new Date(now).toISOString()}"}`, packed, tooLarge };
}

/**
 * The message as its sender made it. `sentAt` is such that the receiver, which counts back from it, comes to the same time
 * as we did: the sender's clock may have been wrong, and what it said about its time of sending was for us.
 */
function writeMessage({ message, timestamp }: StoredEvent, now: number): string {
  const fields = JSON.parse(message) as Fields;
  const original = fields['originalTimestamp'] ?? fields['timestamp'];
  const happened = typeof original === 'string' ? parseTimestamp(original) : undefined;
  if (happened === undefined) return JSON.stringify({ ...fields, timestamp: iso(timestamp), sentAt: iso(now) });
  const sentAt = iso(happened + (now - timestamp));
  const text = JSON.stringify({ ...fields, sentAt });
  // A message that was as large as can be has no room for it.
  return Buffer.byteLength(text) > limits.messageBytes ? message : text;
}

function iso(time: number): string {
  return new Date(time).toISOString();
}

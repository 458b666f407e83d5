import type { Platform } from '../platform/platform.js';
import type { Batch } from './choose-batch.js';
import { post } from './post.js';
import { type Acknowledgement, readAcknowledgement } from './read-acknowledgement.js';

/** Where messages go. */
export interface Destination {
  /** Full address. */
  url: string;
  writeKey: string | undefined;
  /** Some other Segment-compatible service, which answers in its own way. */
  foreign: boolean;
}

/** What became of a batch. */
export interface Outcome {
  /** HTTP status; 0 when there was no answer. */
  status: number;
  /** Present when the answer says which messages are done with. */
  acknowledgement?: Acknowledgement;
  /** Milliseconds for which the server asks to be left alone. */
  wait: number;
}

/** How to send. */
export interface Manner {
  /** The request outlives the page. */
  keepalive: boolean;
  /** Pack what is large. Takes a moment, which a page that goes does not have. */
  compress: boolean;
}

/** Bytes from which packing saves more than the preflight costs that the header needs. */
const packable = 20_000;

/** Sends one batch. Never rejects. */
export async function sendBatch(
  platform: Platform,
  { url, writeKey, foreign }: Destination,
  { bytes, entries, json, token }: Batch,
  { compress, keepalive }: Manner,
): Promise<Outcome> {
  const ids = entries.map(({ messageId }) => messageId);
  const sentAt = new Date(platform.now()).toISOString();
  // A customer's token is for the collector alone. Nor does every other service take packed bodies, or text for JSON.
  const rest = JSON.stringify({ sentAt, writeKey, ...(!foreign && { token }) });
  const { status, text, wait } = await post(platform, url, `{"batch":${json},${rest.slice(1)}`, {
    keepalive,
    gzip: compress && !foreign && bytes >= packable,
    ...(foreign && { type: 'application/json' }),
  });
  const acknowledgement = status >= 200 && status < 300 ? readAcknowledgement(text, ids, foreign) : undefined;
  return { status, wait, ...(acknowledgement && { acknowledgement }) };
}

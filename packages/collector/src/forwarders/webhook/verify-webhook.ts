import { timingSafeEqual } from 'node:crypto';
import { readWebhookSecret, signWebhook } from './sign-webhook.js';

/** What a receiver knows of a request. */
export interface ReceivedWebhook {
  /** Its headers, names in lower case. */
  headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Its body as it came, before any JSON parser. */
  body: string;
  /** Secrets that are in use: one, or two while you change from one to the other. */
  secrets: readonly string[];
  /** How old a request may be, and how far in the future, in seconds. Default: 300. */
  toleranceSeconds?: number;
  /** Milliseconds since the epoch. Default: the system's clock. */
  now?: number;
}

/** Whether to trust a request; with the id to drop repeated ones by. */
export type WebhookVerdict =
  | { valid: true; id: string }
  | { valid: false; reason: 'headers are missing' | 'too old or from the future' | 'signature does not match' };

/**
 * Checks the signature of a webhook, for receivers. Within the tolerance somebody who listened in could send a request
 * again: keep the ids of that time at least, and drop what has been there.
 *
 * @throws RangeError when a secret is not of the form `whsec_…`
 */
export function verifyWebhook({
  headers,
  body,
  secrets,
  toleranceSeconds = 300,
  now = Date.now(),
}: ReceivedWebhook): WebhookVerdict {
  const [id, time, signatures] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map(name => headers[name]);
  if (
    typeof id !== 'string' ||
    typeof time !== 'string' ||
    typeof signatures !== 'string' ||
    !/^\d{1,12}$/.test(time)
  ) {
    return { valid: false, reason: 'headers are missing' };
  }
  const timestamp = Number(time);
  if (Math.abs(now / 1000 - timestamp) > toleranceSeconds)
    return { valid: false, reason: 'too old or from the future' };
  const expected = secrets.map(secret => Buffer.from(signWebhook({ id, timestamp, body }, readWebhookSecret(secret))));
  const given = signatures.split(' ').map(signature => Buffer.from(signature));
  const match = given.some(one => expected.some(other => one.length === other.length && timingSafeEqual(one, other)));
  return match ? { valid: true, id } : { valid: false, reason: 'signature does not match' };
}

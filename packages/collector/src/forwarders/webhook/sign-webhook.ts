import { createHmac } from 'node:crypto';

/** What is signed of a webhook (Standard Webhooks). */
export interface WebhookContent {
  /** `webhook-id`: the same each time the same event is sent. */
  id: string;
  /** `webhook-timestamp`: when this attempt was made, seconds since the epoch. */
  timestamp: number;
  /** The body as it is sent. */
  body: string;
}

/**
 * The key of a secret: `whsec_` and base64, as Standard Webhooks writes them.
 *
 * @throws RangeError when it is not of that form, or shorter than 24 bytes or longer than 64
 */
export function readWebhookSecret(secret: string): Buffer {
  const encoded = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(secret)?.[1];
  const key = Buffer.from(encoded ?? '', 'base64');
  if (key.length >= 24 && key.length <= 64) return key;
  throw new RangeError(
    'must be "whsec_" and the base64 of 24 to 64 random bytes, for example from "openssl rand -base64 32".',
  );
}

/** `v1,` and the HMAC-SHA256 of `id.timestamp.body`, for `webhook-signature`. */
export function signWebhook({ id, timestamp, body }: WebhookContent, key: Buffer): string {
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
}

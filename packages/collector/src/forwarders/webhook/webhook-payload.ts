import { createHash } from 'node:crypto';
import type { StoredEvent } from '../../store/event-store.js';

/** `webhook-id` of an event: a hash, because ids of messages may hold what headers may not. */
export function webhookId({ project, messageId }: Pick<StoredEvent, 'project' | 'messageId'>): string {
  return `msg_${createHash('sha256').update(`${project}\0${messageId}`).digest('base64url').slice(0, 32)}`;
}

/** Body of a webhook, by Standard Webhooks: type, time, data. */
export function webhookBody(event: StoredEvent): string {
  const { project, messageId, type, event: name, verified, timestamp, receivedAt, message } = event;
  return JSON.stringify({
    type: name ?? type,
    timestamp: new Date(timestamp).toISOString(),
    data: {
      project,
      messageId,
      verified: verified === 1,
      receivedAt: new Date(receivedAt).toISOString(),
      message: JSON.parse(message) as unknown,
    },
  });
}

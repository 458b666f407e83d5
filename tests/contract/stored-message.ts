import type { StoredMessage } from '@docent/collector';

/** A message as the collector hands it to the store. */
export function storedMessage(messageId: string, changes: Partial<StoredMessage> = {}): StoredMessage {
  return {
    messageId,
    type: 'track',
    event: 'Howto Started',
    userId: 'customer-1',
    anonymousId: null,
    previousId: null,
    verified: 0,
    originalTimestamp: '2026-11-22T09:30:00.000Z',
    timestamp: Date.UTC(2026, 10, 22, 9, 30),
    receivedAt: Date.UTC(2026, 10, 22, 9, 30, 1),
    tab: null,
    sequence: 1,
    message: JSON.stringify({ type: 'track', messageId }),
    ...changes,
  };
}

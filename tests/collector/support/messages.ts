/** A catalogue event as our client sends it. */
export function howtoCompleted(messageId: string, changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    type: 'track',
    event: 'Howto Completed',
    messageId,
    anonymousId: 'visitor-1',
    timestamp: '2026-11-22T09:30:00.000Z',
    properties: { total: 6 },
    context: { library: { name: 'docent', version: '0.1.0' }, sequence: 7 },
    ...changes,
  };
}

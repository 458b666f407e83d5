import type { DebugReport } from '@docent/elements';

/** A report with something in every field. */
export function fullReport(now = Date.now()): DebugReport {
  return {
    version: '0.1.0',
    project: { id: 'meridian', version: 'v7' },
    consent: { functional: 'granted', learning: 'granted', feedback: 'asked', analytics: 'denied' },
    storage: 'memory',
    storageReason: 'IndexedDB did not open within 3 s',
    ids: { anonymousId: '01900000-0000-8000-8000-000000000000', userId: 'customer-1', groupId: undefined },
    queued: { event: 12, command: 1 },
    oldest: now - 125_000,
    retryAt: now + 42_000,
    retryReason: 'The server asked to be left alone.',
    requests: [
      { at: now - 60_000, url: 'https://learn.example.com/v1/batch', messages: 50, acknowledged: 49, status: 200 },
      { at: now - 2000, url: 'https://learn.example.com/v1/batch', messages: 13, acknowledged: 0, status: 503 },
      {
        at: now - 1000,
        url: `https://learn.example.com/${'long'.repeat(40)}`,
        status: 0,
        error: 'TypeError: Failed to fetch',
      },
    ],
    quarantined: [
      {
        messageId: '0190aaaa-0000-7000-8000-000000000000',
        event: 'Howto Started',
        code: 'invalid',
        reason: 'properties.step must be a string',
        at: now - 60_000,
      },
    ],
    commands: [
      {
        commandId: '0190bbbb-0000-7000-8000-000000000000',
        name: 'erase',
        state: 'refused',
        code: 'unproven',
        reason: 'Sign in first.',
        receipt: { id: 'r1', secret: 'receipt-secret' },
      },
    ],
    dropped: { consent: 3, middleware: 1, overflow: 0 },
    errors: [{ at: now - 5000, message: 'QuotaExceededError: the disk is full' }, 'A text.'],
  };
}

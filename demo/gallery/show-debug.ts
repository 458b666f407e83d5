import { type DebugReport, DocentRequestEvent } from '@docent/elements';
import '@docent/elements/debug/debug.define.js';
import { untilShown } from './until-shown.js';
import type { Variant } from './variants.js';

/** Something of everything that can be in a report. */
function exampleReport(now: number): DebugReport {
  return {
    version: '0.1.0',
    project: { id: 'meridian', version: 'v7' },
    consent: { functional: 'granted', learning: 'granted', feedback: 'asked', analytics: 'denied' },
    storage: 'memory',
    storageReason: 'IndexedDB did not open within 3 s',
    ids: { anonymousId: '0190a1b2-c3d4-8e5f-a6b7-c8d9e0f1a2b3', userId: 'customer-1', groupId: 'account-7' },
    queued: { events: 12, commands: 1 },
    oldest: now - 125_000,
    retryAt: now + 42_000,
    retryReason: 'The server asked to be left alone.',
    requests: [
      { at: now - 90_000, url: 'https://learn.example.com/v1/batch', messages: 50, acknowledged: 49, status: 200 },
      { at: now - 20_000, url: 'https://learn.example.com/v1/commands', messages: 1, acknowledged: 0, status: 503 },
      { at: now - 8000, url: 'https://learn.example.com/v1/batch', messages: 13, error: 'TypeError: Failed to fetch' },
    ],
    quarantined: [
      {
        messageId: '0190aaaa-0000-7000-8000-000000000000',
        event: 'Howto Started',
        code: 'invalid',
        reason: 'properties.step must be a string.',
        at: now - 90_000,
      },
    ],
    commands: [{ commandId: '0190bbbb-0000-7000-8000-000000000000', name: 'erase', state: 'queued' }],
    dropped: { consent: 3, middleware: 1 },
    errors: [{ at: now - 8000, message: 'The collector cannot be reached.' }],
  };
}

/** The debug panel in one state. */
export async function showDebug({ state }: Variant<'debug'>, main: Element): Promise<void> {
  if (state !== 'offline') {
    document.addEventListener(DocentRequestEvent.eventName, event => {
      if (event.request.type === 'debug') event.respondWith(Promise.resolve(exampleReport(Date.now())));
      if (event.request.type === 'flush') event.respondWith(Promise.resolve({ delivered: 12, queued: 1 }));
    });
  }
  const element = document.createElement('docent-debug');
  element.open = state !== 'closed';
  main.append(element);
  await untilShown(element, state === 'open' ? 'li' : '[part=toggle]');
  await element.updateComplete;
}

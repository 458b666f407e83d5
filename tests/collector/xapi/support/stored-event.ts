import type { StoredEvent } from '@docent/collector';
import { catalogue } from '@docent/schema';
import type { EventName } from '@docent/schema/names';

/** What to have otherwise than in the example of the catalogue. */
export interface EventChanges {
  properties?: Record<string, unknown>;
  context?: Record<string, unknown>;
  ref?: string | undefined;
  docent?: Record<string, unknown>;
  messageId?: string;
  userId?: string | null;
  anonymousId?: string | null;
  seq?: number;
  tab?: string | null;
  timestamp?: number;
  project?: string;
}

/** When everything happens, unless a test says otherwise. */
export const happened = Date.parse('2026-11-22T09:30:00.000Z');

/** The entity that a catalogue event is about, by its name. */
function refOf(name: EventName): string {
  const kind = name.startsWith('Howto') ? 'howto' : name.startsWith('Advice') ? 'advice' : 'check';
  return `${kind}:assemble`;
}

/** A message as a page sends it, from the example of the catalogue. */
export function catalogueMessage(name: EventName, changes: EventChanges = {}): Record<string, unknown> {
  const { properties, context, docent, ref = refOf(name), seq = 1 } = changes;
  return {
    type: 'track',
    event: name,
    messageId: changes.messageId ?? `0192f0c1-7a3b-7c41-9d2e-${String(seq).padStart(12, '0')}`,
    anonymousId: changes.anonymousId ?? 'visitor-1',
    ...(changes.userId && { userId: changes.userId }),
    timestamp: new Date(changes.timestamp ?? happened).toISOString(),
    properties: { ...catalogue[name].example, ...properties },
    context: {
      library: { name: 'docent', version: '0.1.0' },
      locale: 'de-AT',
      tab: 'tab-1',
      sequence: seq,
      docent: { project: 'desks', widget: 'docent-howto', ref, revision: 'a1b2c3', ...docent },
      ...context,
    },
  };
}

/** The same as the store keeps it. */
export function storedEvent(name: EventName, changes: EventChanges = {}): StoredEvent {
  const message = catalogueMessage(name, changes);
  const { seq = 1, timestamp = happened, tab = 'tab-1', project = 'desks' } = changes;
  return {
    ...{ seq, project, tab, timestamp, sequence: seq, verified: 0, type: 'track', event: name, previousId: null },
    messageId: message['messageId'] as string,
    userId: changes.userId ?? null,
    anonymousId: changes.anonymousId ?? 'visitor-1',
    originalTimestamp: message['timestamp'] as string,
    receivedAt: timestamp + 1000,
    message: JSON.stringify(message),
  };
}

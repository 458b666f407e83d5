import type { StoredMessage } from './event-store.js';

/** Begin of the names of events that can be taken back entity by entity. */
const withdrawable = 'Survey ';

/** The entity that a message is about, when what was told of it may have been withdrawn; most messages are not even looked into. */
export function toldOf({ event, message }: Pick<StoredMessage, 'event' | 'message'>): string | undefined {
  if (!event?.startsWith(withdrawable)) return undefined;
  const { context } = JSON.parse(message) as { context?: { docent?: { ref?: unknown } | null } | null };
  const ref = context?.docent?.ref;
  return typeof ref === 'string' ? ref : undefined;
}

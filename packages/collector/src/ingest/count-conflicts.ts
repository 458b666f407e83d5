import type { EventStore, StoredMessage } from '../store/event-store.js';

/**
 * How many of the messages are stored with other content than they have: somebody used an id twice, and the first stays.
 * When they were sent does not count as content, since it changes with each attempt.
 */
export async function countConflicts(
  store: EventStore,
  project: string,
  messages: readonly StoredMessage[],
): Promise<number> {
  const ids = [...new Set(messages.map(({ messageId }) => messageId))];
  const rows = await store.query(database =>
    database
      .selectFrom('events')
      .select(['message_id', 'message'])
      .where('project', '=', project)
      .where('message_id', 'in', ids)
      .execute(),
  );
  const stored = new Map(rows.map(row => [row.message_id, row.message]));
  return messages.filter(({ messageId, message }) => {
    const first = stored.get(messageId);
    return first !== undefined && first !== message && withoutSentAt(first) !== withoutSentAt(message);
  }).length;
}

function withoutSentAt(json: string): string {
  return JSON.stringify({ ...(JSON.parse(json) as object), sentAt: undefined });
}

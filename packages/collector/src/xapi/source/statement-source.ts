import type { EventStore, StoredEvent } from '../../store/event-store.js';
import type { PlayedStretch } from '../mapping/played.js';
import { readEvent, type StatementOptions, toStatements } from '../mapping/to-statements.js';
import type { Statement } from '../statement.js';
import type { ContentReader } from './content-reader.js';
import { loadPlayed, playedEvents } from './load-played.js';

/** What statements are made with, besides the events. */
export interface SourceOptions extends StatementOptions {
  store: EventStore;
  content: ContentReader;
}

/**
 * The statements of events of one project, event by event, each with what is published and what its learner did before.
 *
 * @throws StoreError when the store cannot do its work now
 */
export async function statementsOf(
  events: readonly StoredEvent[],
  { store, content, ...options }: SourceOptions,
): Promise<Statement[][]> {
  const last = Math.max(0, ...events.map(({ seq }) => seq));
  const histories = new Map<string, Map<string, PlayedStretch[]>>();
  const made: Statement[][] = [];
  for (const event of events) {
    const read = readEvent(event);
    if (!read) {
      made.push([]);
      continue;
    }
    const ref = `${read.entity.kind}:${read.entity.id}`;
    let played: PlayedStretch[] = [];
    if (playedEvents.includes(read.name)) {
      const { project, userId, anonymousId } = event;
      const key = JSON.stringify(userId === null ? [anonymousId] : [null, userId]);
      const history = histories.get(key) ?? (await loadPlayed(store, project, event, last));
      histories.set(key, history);
      played = history.get(ref) ?? [];
    }
    made.push(toStatements(event, options, { content: await content.read(event.project, ref), played }));
  }
  return made;
}

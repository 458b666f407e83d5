import type { EventStore, StoredEvent } from '../store/event-store.js';
import { deliverLeased, type LeasedDelivery } from './deliver-leased.js';

/** How many are tried at one look, so that new events need not wait for thousands of old ones. */
const perLook = 100;

/**
 * Tries the dead letters that somebody asked to be tried again, one by one. What is taken is a dead letter no more, nor is
 * what was erased; what is refused again stays, with the new reason; the rest is tried at the next look.
 */
export async function retryDeadLetters(
  delivery: LeasedDelivery & { store: EventStore; now: () => number },
): Promise<void> {
  const { store, lane, now, signal } = delivery;
  const letters = await store.query(database =>
    database
      .selectFrom('dead_letters')
      .select(['seq', 'attempts'])
      .where('forwarder', '=', lane.forwarder)
      .where('project', '=', lane.project)
      .where('retry', '=', 1)
      .orderBy('seq')
      .limit(perLook)
      .execute(),
  );
  for (const letter of letters) {
    const seq = Number(letter.seq);
    const event = await find(store, lane.project, seq);
    const outcome = event ? await deliverLeased(delivery, [event]) : { done: 1 };
    if (signal.aborted) return;
    const refusal = outcome.refused?.[0] ?? (outcome.problem?.kind === 'refused' ? outcome.problem : undefined);
    if (!refusal && outcome.done === 0) return;
    await store.transact(async ({ database }) => {
      if (refusal) {
        await database
          .updateTable('dead_letters')
          .set({ retry: 0, reason: refusal.reason, attempts: letter.attempts + 1, at: now() })
          .where('forwarder', '=', lane.forwarder)
          .where('project', '=', lane.project)
          .where('seq', '=', seq)
          .execute();
      } else {
        await database
          .deleteFrom('dead_letters')
          .where('forwarder', '=', lane.forwarder)
          .where('project', '=', lane.project)
          .where('seq', '=', seq)
          .execute();
      }
    });
  }
}

async function find(store: EventStore, project: string, seq: number): Promise<StoredEvent | undefined> {
  const [event] = await store.read({ project, after: seq - 1, limit: 1 });
  return event?.seq === seq ? event : undefined;
}

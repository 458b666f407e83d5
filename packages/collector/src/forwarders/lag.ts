import type { EventStore } from '../store/event-store.js';

/** How far a forwarder is behind in one project. */
export interface ForwarderLag {
  forwarder: string;
  project: string;
  /** Everything up to this was delivered or is a dead letter. */
  seq: number;
  /** Events that wait, counted up to {@link countedUpTo}. */
  events: number;
  /** How long the oldest of them has waited since it was received; 0 when none waits. */
  seconds: number;
  /** Events that the receiver would not take. */
  deadLetters: number;
  /** When it last moved on, milliseconds since the epoch. */
  updatedAt: number;
}

/** Counting on would take longer than anybody waits for a metric. */
export const countedUpTo = 100_000;

/** @param now milliseconds since the epoch */
export async function readLag(store: EventStore, now: number): Promise<ForwarderLag[]> {
  return await store.query(async database => {
    const cursors = await database
      .selectFrom('forwarder_cursors')
      .select(['forwarder', 'project', 'seq', 'updated_at'])
      .orderBy('forwarder')
      .orderBy('project')
      .execute();
    const letters = await database
      .selectFrom('dead_letters')
      .select(({ fn }) => ['forwarder', 'project', fn.countAll<number>().as('total')])
      .groupBy(['forwarder', 'project'])
      .execute();
    return await Promise.all(
      cursors.map(async ({ forwarder, project, seq, updated_at }) => {
        const waiting = database
          .selectFrom('events')
          .select(['seq', 'received_at'])
          .where('project', '=', project)
          .where('seq', '>', Number(seq));
        const oldest = await waiting.orderBy('seq').limit(1).executeTakeFirst();
        const { total } = await database
          .selectFrom(waiting.limit(countedUpTo).as('waiting'))
          .select(({ fn }) => fn.countAll<number>().as('total'))
          .executeTakeFirstOrThrow();
        const dead = letters.find(each => each.forwarder === forwarder && each.project === project);
        return {
          forwarder,
          project,
          seq: Number(seq),
          events: Number(total),
          seconds: oldest ? Math.max(0, (now - Number(oldest.received_at)) / 1000) : 0,
          deadLetters: Number(dead?.total ?? 0),
          updatedAt: Number(updated_at),
        };
      }),
    );
  });
}

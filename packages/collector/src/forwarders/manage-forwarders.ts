import type { EventStore } from '../store/event-store.js';

/** Which dead letters are meant. */
export interface LetterFilter {
  forwarder?: string | undefined;
  project?: string | undefined;
}

/** A dead letter as people are shown it. */
export interface ShownLetter {
  forwarder: string;
  project: string;
  seq: number;
  messageId: string;
  reason: string;
  attempts: number;
  /** Milliseconds since the epoch. */
  at: number;
  /** Whether it waits to be tried again. */
  retry: boolean;
}

/** Dead letters, oldest events first. */
export async function listDeadLetters(
  store: EventStore,
  { forwarder, project }: LetterFilter,
  limit: number,
): Promise<ShownLetter[]> {
  const rows = await store.query(database =>
    database
      .selectFrom('dead_letters')
      .selectAll()
      .$if(forwarder !== undefined, query => query.where('forwarder', '=', forwarder ?? ''))
      .$if(project !== undefined, query => query.where('project', '=', project ?? ''))
      .orderBy('forwarder')
      .orderBy('project')
      .orderBy('seq')
      .limit(limit)
      .execute(),
  );
  return rows.map(({ message_id, seq, attempts, at, retry, ...row }) => ({
    ...row,
    seq: Number(seq),
    messageId: message_id,
    attempts: Number(attempts),
    at: Number(at),
    retry: retry === 1,
  }));
}

/** Asks the collectors to try dead letters again; returns how many. */
export async function retryLetters(store: EventStore, { forwarder, project }: LetterFilter): Promise<number> {
  const { numUpdatedRows } = await store.transact(({ database }) =>
    database
      .updateTable('dead_letters')
      .set({ retry: 1 })
      .$if(forwarder !== undefined, query => query.where('forwarder', '=', forwarder ?? ''))
      .$if(project !== undefined, query => query.where('project', '=', project ?? ''))
      .executeTakeFirstOrThrow(),
  );
  return Number(numUpdatedRows);
}

/** Gives dead letters up; the events stay in the store. Returns how many. */
export async function dropLetters(store: EventStore, { forwarder, project }: LetterFilter): Promise<number> {
  const { numDeletedRows } = await store.transact(({ database }) =>
    database
      .deleteFrom('dead_letters')
      .$if(forwarder !== undefined, query => query.where('forwarder', '=', forwarder ?? ''))
      .$if(project !== undefined, query => query.where('project', '=', project ?? ''))
      .executeTakeFirstOrThrow(),
  );
  return Number(numDeletedRows);
}

/**
 * Moves a cursor back, so that everything after that place is sent again; the receiver drops what it has.
 *
 * @param from the first `seq` to send again, or the time from which on events were received, in milliseconds since the epoch
 * @returns how many events wait now; undefined when there is no such cursor
 */
export async function replayFrom(
  store: EventStore,
  { forwarder, project }: { forwarder: string; project: string },
  from: { seq: number } | { time: number },
): Promise<number | undefined> {
  return await store.transact(async ({ database }) => {
    const events = database.selectFrom('events').where('project', '=', project);
    const first =
      'seq' in from
        ? from.seq
        : (
            await events
              .select(({ fn }) => fn.min('seq').as('seq'))
              .where('received_at', '>=', from.time)
              .executeTakeFirstOrThrow()
          ).seq;
    const seq = first === null ? undefined : Math.max(0, Number(first) - 1);
    if (seq === undefined) return 0;
    const { numUpdatedRows } = await database
      .updateTable('forwarder_cursors')
      .set({ seq, batch_to: null })
      .where('forwarder', '=', forwarder)
      .where('project', '=', project)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) return undefined;
    const { total } = await events
      .select(({ fn }) => fn.countAll<number>().as('total'))
      .where('seq', '>', seq)
      .executeTakeFirstOrThrow();
    return Number(total);
  });
}

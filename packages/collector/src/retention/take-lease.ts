import { sql } from 'kysely';
import type { EventStore } from '../store/event-store.js';

/** Which job, who wants to do it, and for how long. */
export interface LeaseRequest {
  name: string;
  /** Random id of whoever asks. */
  holder: string;
  /** Milliseconds since the epoch. */
  now: number;
  /** Milliseconds until another may take over, in case the holder has died. */
  forMs: number;
}

/**
 * Takes or prolongs the right to do a job that one collector at a time does.
 *
 * @returns false when another collector has it
 */
export async function takeLease(
  store: Pick<EventStore, 'transact'>,
  { name, holder, now, forMs }: LeaseRequest,
): Promise<boolean> {
  return await store.transact(async ({ database }) => {
    const row = await database
      .insertInto('leases')
      .values({ name, holder, held_until: now + forMs })
      .onConflict(conflict =>
        conflict
          .column('name')
          .doUpdateSet({ holder, held_until: now + forMs })
          .where(sql<boolean>`leases.holder = ${holder} OR leases.held_until <= ${now}`),
      )
      .returning('holder')
      .executeTakeFirst();
    return row?.holder === holder;
  });
}

/** Gives the right back, so that nobody has to wait for its end. */
export async function releaseLease(
  store: Pick<EventStore, 'transact'>,
  { name, holder }: Pick<LeaseRequest, 'name' | 'holder'>,
): Promise<void> {
  await store.transact(async ({ database }) => {
    await database.deleteFrom('leases').where('name', '=', name).where('holder', '=', holder).execute();
  });
}

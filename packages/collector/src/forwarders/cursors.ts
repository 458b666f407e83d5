import type { Kysely } from 'kysely';
import type { EventStore } from '../store/event-store.js';
import type { Tables } from '../store/tables.js';

/** One forwarder in one project. */
export interface Lane {
  forwarder: string;
  project: string;
}

/** Where a lane stands. */
export interface Position {
  /** Everything up to this is done. */
  seq: number;
  /** Last `seq` of a batch that may have been sent already. */
  batchTo: number | null;
}

/** An event that goes to the dead letters. */
export interface DeadLetter {
  seq: number;
  messageId: string;
  reason: string;
  attempts: number;
}

/** How to make {@link createCursors}. */
export interface CursorOptions {
  store: EventStore;
  /** Who holds leases: unique among all collectors on this store. */
  owner: string;
  /** How long a lease lasts after it was last renewed, in milliseconds. */
  leaseMs: number;
  now: () => number;
}

/** The durable part of forwarding. All of it is refused to who does not hold the lease. */
export interface Cursors {
  /** Takes or renews the lease; undefined while another collector holds it. */
  claim(lane: Lane): Promise<Position | undefined>;
  /** Renews the lease; false when it is lost. */
  renew(lane: Lane): Promise<boolean>;
  /** Remembers the end of the batch that is sent next; false when the lease is lost. */
  reserve(lane: Lane, from: number, to: number): Promise<boolean>;
  /** Moves on and keeps what was refused, in one transaction; false, and nothing changed, when the lease is lost or somebody moved the cursor. */
  advance(lane: Lane, from: number, to: number, dead: readonly DeadLetter[]): Promise<boolean>;
  /** Lets another collector take over at once. */
  release(lane: Lane): Promise<void>;
}

/** Cursors and leases in the store. */
export function createCursors({ store, owner, leaseMs, now }: CursorOptions): Cursors {
  function own(database: Kysely<Tables>, { forwarder, project }: Lane) {
    return database
      .updateTable('forwarder_cursors')
      .where('forwarder', '=', forwarder)
      .where('project', '=', project)
      .where('lease_owner', '=', owner);
  }

  async function changes(work: (database: Kysely<Tables>) => Promise<{ numUpdatedRows: bigint }>): Promise<boolean> {
    return await store.transact(async ({ database }) => (await work(database)).numUpdatedRows > 0n);
  }

  return {
    claim: lane =>
      store.transact(async ({ database }) => {
        const row = await read(database, lane);
        if (!row) {
          const value = { ...lane, seq: 0, batch_to: null, updated_at: now(), lease_owner: owner };
          const { numInsertedOrUpdatedRows } = await database
            .insertInto('forwarder_cursors')
            .values({ ...value, lease_until: now() + leaseMs })
            .onConflict(conflict => conflict.columns(['forwarder', 'project']).doNothing())
            .executeTakeFirstOrThrow();
          return numInsertedOrUpdatedRows ? { seq: 0, batchTo: null } : undefined;
        }
        // Half of the lease is left at least whenever a batch begins, without a write for each look at an idle store.
        if (row.lease_owner !== owner || Number(row.lease_until) < now() + leaseMs / 2) {
          const { numUpdatedRows } = await database
            .updateTable('forwarder_cursors')
            .set({ lease_owner: owner, lease_until: now() + leaseMs })
            .where('forwarder', '=', lane.forwarder)
            .where('project', '=', lane.project)
            .where(({ eb, or }) =>
              or([eb('lease_owner', 'is', null), eb('lease_owner', '=', owner), eb('lease_until', '<=', now())]),
            )
            .executeTakeFirstOrThrow();
          if (numUpdatedRows === 0n) return undefined;
        }
        return { seq: Number(row.seq), batchTo: row.batch_to === null ? null : Number(row.batch_to) };
      }),
    renew: lane =>
      changes(database =>
        own(database, lane)
          .set({ lease_until: now() + leaseMs })
          .executeTakeFirstOrThrow(),
      ),
    reserve: (lane, from, to) =>
      changes(database => own(database, lane).set({ batch_to: to }).where('seq', '=', from).executeTakeFirstOrThrow()),
    advance: (lane, from, to, dead) =>
      store.transact(async ({ database }) => {
        const { numUpdatedRows } = await own(database, lane)
          .set({ seq: to, batch_to: null, updated_at: now(), lease_until: now() + leaseMs })
          .where('seq', '=', from)
          .executeTakeFirstOrThrow();
        if (numUpdatedRows === 0n) return false;
        for (const letter of dead) await bury(database, lane, letter, now());
        return true;
      }),
    async release(lane) {
      await store.transact(({ database }) =>
        own(database, lane).set({ lease_owner: null, lease_until: 0 }).executeTakeFirstOrThrow(),
      );
    },
  };
}

async function read(database: Kysely<Tables>, { forwarder, project }: Lane) {
  return await database
    .selectFrom('forwarder_cursors')
    .select(['seq', 'batch_to', 'lease_owner', 'lease_until'])
    .where('forwarder', '=', forwarder)
    .where('project', '=', project)
    .executeTakeFirst();
}

async function bury(database: Kysely<Tables>, lane: Lane, letter: DeadLetter, at: number): Promise<void> {
  const { seq, messageId, reason, attempts } = letter;
  await database
    .insertInto('dead_letters')
    .values({ ...lane, seq, message_id: messageId, reason, attempts, at, retry: 0 })
    .onConflict(conflict =>
      conflict.columns(['forwarder', 'project', 'seq']).doUpdateSet({ reason, attempts, at, retry: 0 }),
    )
    .execute();
}

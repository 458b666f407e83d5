import { setTimeout as pause } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';
import type { Outcome } from '../group-commit.js';
import type { StoreTransaction } from '../store-transaction.js';
import { type Append, append, type Appended, takeNumbers } from './append.js';
import { isAboutData, isCollision, isDuplicate, toStoreError } from './failures.js';
import { savepoint, TransactionLost } from './savepoint.js';
import { createTransaction } from './transaction.js';

/** Something to write: messages, or work that gets the transaction. */
export type Write = { append: Append } | { work: (transaction: StoreTransaction) => Promise<unknown> };

/** What became of a write; of work, too, which projects have new events, and the `seq` of their last. */
export type Written = { appended: Appended } | { returned: unknown; appended: ReadonlyMap<string, number> };

/** How often a group is tried when others get in its way. */
const attempts = 5;

/**
 * Does several writes in one transaction. Each piece of work stands in a savepoint of its own, and so does each run of appends, so
 * that one that fails takes none of its neighbours with it. When the database gives up because of what others did at the same
 * time, all of it is done again.
 *
 * @returns what became of each, in their order, after the server has confirmed the commit
 * @throws StoreError when the transaction as a whole cannot be begun or committed. When the connection was lost while the server
 *   committed, nobody knows whether it did: it counts as failed, and who sends the same again is not stored twice
 */
export async function writeGroup(pool: Pool, writes: readonly Write[]): Promise<Outcome<Written>[]> {
  const appends = writes.flatMap(write => ('append' in write ? [write.append] : []));
  let swift = appends.length === writes.length;
  for (let attempt = 1; ; attempt++) {
    try {
      return await inTransaction(pool, async client => {
        const next = appends.length > 0 ? await takeNumbers(client, appends) : new Map<string, number>();
        if (swift) return (await append(client, appends, next)).map(appended => ({ value: { appended } }));
        return await writeCarefully(client, writes, { next, isLast: attempt === attempts });
      });
    } catch (error) {
      const onlyOneIsWrong = swift && appends.length > 1 && isAboutData(error);
      if (attempt === attempts || !(onlyOneIsWrong || isCollision(error))) {
        throw toStoreError('The database could not be written to', error);
      }
      if (onlyOneIsWrong) swift = false;
      else await pause(Math.random() * 10 * 2 ** attempt);
    }
  }
}

async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | boolean = true;
  try {
    await client.query('BEGIN');
    const result = await work(client);
    const { command } = await client.query('COMMIT');
    // A transaction that failed unnoticed is rolled back by COMMIT, without an error.
    if (command !== 'COMMIT') throw new Error(`The database answered COMMIT with ${command}.`);
    broken = false;
    return result;
  } catch (error) {
    broken = await client.query('ROLLBACK').then(
      () => false,
      () => true,
    );
    throw error;
  } finally {
    client.release(broken);
  }
}

/** With a savepoint for each part. */
async function writeCarefully(
  client: PoolClient,
  writes: readonly Write[],
  { next, isLast }: { next: Map<string, number>; isLast: boolean },
): Promise<Outcome<Written>[]> {
  const part = async (work: () => Promise<Written[]>): Promise<Outcome<Written[]>> => {
    try {
      return { value: await savepoint(client, work) };
    } catch (error) {
      if (error instanceof TransactionLost || (isCollision(error) && !isLast)) throw error;
      return { error };
    }
  };
  const appendRun = async (run: readonly Append[]): Promise<Outcome<Written>[]> => {
    const start = new Map(next);
    const outcome = await part(async () => (await append(client, run, next)).map(appended => ({ appended })));
    if ('value' in outcome) return outcome.value.map(value => ({ value }));
    if (run.length === 1) return [{ error: toStoreError('The events could not be stored', outcome.error) }];
    // Who of them it was is found out by doing each apart.
    for (const [project, seq] of start) next.set(project, seq);
    const apart: Outcome<Written>[] = [];
    for (const one of run) apart.push(...(await appendRun([one])));
    return apart;
  };
  const runWork = async (work: (transaction: StoreTransaction) => Promise<unknown>): Promise<Outcome<Written>> => {
    for (let again = 2; ; again--) {
      const appended = new Map<string, number>();
      const transaction = createTransaction(client, appended);
      const outcome = await part(async () => [{ returned: await work(transaction), appended }]);
      if ('value' in outcome) return { value: outcome.value[0] ?? { returned: undefined, appended } };
      // Somebody else was first; who looks again finds what he did.
      if (!isDuplicate(outcome.error) || again === 0) return outcome;
    }
  };

  const outcomes: Outcome<Written>[] = [];
  for (let index = 0; index < writes.length;) {
    const write = writes[index];
    if (write && 'work' in write) {
      outcomes.push(await runWork(write.work));
      index++;
      continue;
    }
    const run: Append[] = [];
    for (let at = writes[index]; at && 'append' in at; at = writes[++index]) run.push(at.append);
    outcomes.push(...(await appendRun(run)));
  }
  return outcomes;
}

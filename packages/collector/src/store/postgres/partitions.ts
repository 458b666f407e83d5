import type { Pool, PoolClient } from 'pg';

/** Months made ahead of the present one: whoever is away for a month or two still has partitions for what comes. */
const monthsAhead = 3;

/**
 * Makes the partitions of events for the present month and those ahead, one per month of `received_at` in UTC. Whatever has none
 * goes to the default partition: nothing depends on this, but old months can be read, archived and dropped at once.
 *
 * @param from milliseconds since the epoch
 * @param to make them up to here. Default: three months after `from`
 */
export async function makePartitions(pool: Pool, from: number, to?: number): Promise<void> {
  const end = to ?? addMonths(startOfMonth(from), monthsAhead);
  const client = await pool.connect();
  try {
    for (let month = startOfMonth(from); month <= end; month = addMonths(month, 1)) await makePartition(client, month);
  } finally {
    client.release();
  }
}

/** Nothing is waited for long: events are stored all the same, and the next call tries again. */
async function makePartition(client: PoolClient, month: number): Promise<void> {
  const name = `events_${new Date(month).toISOString().slice(0, 7).replace('-', '_')}`;
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_class WHERE oid = to_regclass($1)', [name]);
    if (rowCount) return;
    await client.query(
      `BEGIN; SET LOCAL lock_timeout = '2s'; SELECT version FROM docent_schema WHERE id = 1 FOR UPDATE`,
    );
    await client.query(
      `CREATE TABLE IF NOT EXISTS ${name} PARTITION OF events FOR VALUES FROM (${month}) TO (${addMonths(month, 1)})`,
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    if (!isExpected(error)) throw error;
  }
}

/** The default partition has such events already; somebody else was faster; the lock was not to be had. */
function isExpected(error: unknown): boolean {
  return ['23514', '42P07', '42P17', '55P03'].includes((error as { code?: string }).code ?? '');
}

function startOfMonth(time: number): number {
  const date = new Date(time);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth());
}

function addMonths(month: number, count: number): number {
  const date = new Date(month);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + count);
}

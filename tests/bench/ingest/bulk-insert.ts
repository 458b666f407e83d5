import { join } from 'node:path';
import { openPostgresStore, openSqliteStore } from '@docent/collector';
import pg from 'pg';
import { openDatabase } from '../../../packages/collector/dist/store/sqlite/open-database.js';
import { postgresCpuSeconds } from './postgres-cpu.js';
import { sampleMessage } from './sample-message.mjs';

const rowsPerTransaction = 1000;
const columns = {
  project: 'text',
  seq: 'bigint',
  message_id: 'text',
  type: 'text',
  event: 'text',
  user_id: 'text',
  anonymous_id: 'text',
  previous_id: 'text',
  verified: 'integer',
  original_timestamp: 'text',
  timestamp: 'bigint',
  received_at: 'bigint',
  tab: 'text',
  sequence: 'bigint',
  message: 'text',
};
const names = Object.keys(columns).join(', ');

/** How fast rows were inserted. */
export interface BulkRate {
  perSecond: number;
  /** The same per second of processor time, of the database and of who talks to it. */
  perCpuSecond: number;
}

type Row = (string | number | null)[];

/** What the collector stores of a message of the load. */
function row(index: number, now: number): Row {
  const { type, event, anonymousId, timestamp, context } = sampleMessage;
  const messageId = `bulk-${Math.floor(index / 50)}-${index % 50}`;
  const message = JSON.stringify({ messageId, ...sampleMessage });
  const times = [timestamp, Date.parse(timestamp), now];
  return [
    'desks',
    index + 1,
    messageId,
    type,
    event,
    null,
    anonymousId,
    null,
    0,
    ...times,
    context.tab,
    context.sequence,
    message,
  ];
}

/**
 * Inserts for so many seconds, a thousand rows per durable transaction, without any collector. To make the rows does not count.
 *
 * @param elsewhere seconds of processor time that the database has used outside of this process
 */
async function measure(
  seconds: number,
  insert: (rows: Row[]) => Promise<void> | void,
  elsewhere: () => Promise<number> = async () => 0,
): Promise<BulkRate> {
  const usedBefore = await elsewhere();
  let [took, used, count] = [0, 0, 0];
  while (took < seconds * 1000) {
    const rows = Array.from({ length: rowsPerTransaction }, (_, index) => row(count + index, Date.now()));
    const [began, before] = [performance.now(), process.cpuUsage()];
    await insert(rows);
    const { user, system } = process.cpuUsage(before);
    took += performance.now() - began;
    used += user + system;
    count += rowsPerTransaction;
  }
  const usedElsewhere = (await elsewhere()) - usedBefore;
  return { perSecond: count / (took / 1000), perCpuSecond: count / (used / 1e6 + usedElsewhere) };
}

/** What SQLite itself takes of the same rows: the collector's table, indices and durability. */
export async function bulkInsertSqlite(folder: string, seconds: number): Promise<BulkRate> {
  const path = join(folder, 'bulk.db');
  await (await openSqliteStore({ path })).close();
  const database = await openDatabase(path);
  const places = Object.keys(columns).map(() => '?');
  const statement = database.prepare(
    `INSERT INTO events (${names}) VALUES (${places.join(', ')}) ON CONFLICT (project, message_id) DO NOTHING`,
  );
  const rate = await measure(seconds, rows => {
    database.exec('BEGIN IMMEDIATE');
    for (const values of rows) statement.run(...values);
    database.exec('COMMIT');
  });
  database.close();
  return rate;
}

/** What PostgreSQL itself takes of the same rows over one connection, by `unnest`: the collector's tables, partitions and indices. */
export async function bulkInsertPostgres(url: string, seconds: number): Promise<BulkRate> {
  await (await openPostgresStore({ url })).close();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const arrays = Object.values(columns).map((type, index) => `$${index + 1}::${type}[]`);
  try {
    const insert = async (rows: Row[]) => {
      const values = Object.keys(columns).map((_, column) => rows.map(values => values[column]));
      await client.query('BEGIN');
      await client.query(
        'INSERT INTO event_ids (project, message_id) SELECT * FROM unnest($1::text[], $2::text[]) ON CONFLICT DO NOTHING',
        [values[0], values[2]],
      );
      await client.query(`INSERT INTO events (${names}) SELECT * FROM unnest(${arrays.join(', ')})`, values);
      await client.query('COMMIT');
    };
    return await measure(seconds, insert, () => postgresCpuSeconds(url));
  } finally {
    await client.end();
  }
}

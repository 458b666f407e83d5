import { join } from 'node:path';
import { openSqliteStore } from '@docent/collector';
import pg from 'pg';
import { openDatabase } from '../../../packages/collector/dist/store/sqlite/open-database.js';

const rowsPerTransaction = 1000;
const columns =
  'project, message_id, type, event, anonymous_id, verified, timestamp, received_at, tab, sequence, message';
const message = JSON.stringify({ type: 'track', event: 'Bench Sent', text: 'x'.repeat(500) });

/** How fast rows were inserted. */
export interface BulkRate {
  perSecond: number;
  /** Means something where the database runs in this process. */
  perCpuSecond: number;
}

function row(index: number): (string | number)[] {
  return ['bulk', `bulk-${index}`, 'track', 'Bench Sent', 'visitor', 0, 1, 1, 'tab', 7, message];
}

/** Inserts for so many seconds, a thousand rows per durable transaction, without any collector. */
async function measure(
  seconds: number,
  insert: (rows: (string | number)[][]) => Promise<void> | void,
): Promise<BulkRate> {
  const began = performance.now();
  const before = process.cpuUsage();
  let count = 0;
  while (performance.now() - began < seconds * 1000) {
    await insert(Array.from({ length: rowsPerTransaction }, (_, index) => row(count + index)));
    count += rowsPerTransaction;
  }
  const { user, system } = process.cpuUsage(before);
  return { perSecond: count / ((performance.now() - began) / 1000), perCpuSecond: count / ((user + system) / 1e6) };
}

/** What SQLite itself takes, in the collector's table and with its durability. */
export async function bulkInsertSqlite(folder: string, seconds: number): Promise<BulkRate> {
  const path = join(folder, 'bulk.db');
  await (await openSqliteStore({ path })).close();
  const database = await openDatabase(path);
  const places = row(0)
    .map(() => '?')
    .join(', ');
  const statement = database.prepare(
    `INSERT INTO events (${columns}, seq) VALUES (${places}, ?) ON CONFLICT (project, message_id) DO NOTHING`,
  );
  let seq = 0;
  const rate = await measure(seconds, rows => {
    database.exec('BEGIN IMMEDIATE');
    for (const values of rows) statement.run(...values, ++seq);
    database.exec('COMMIT');
  });
  database.close();
  return rate;
}

/** What PostgreSQL itself takes, in one plain table with a primary key, by `unnest` and one connection. */
export async function bulkInsertPostgres(url: string, seconds: number): Promise<BulkRate> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const types = ['text', 'text', 'text', 'text', 'text', 'int', 'bigint', 'bigint', 'text', 'bigint', 'text'];
    const names = columns.split(', ');
    await client.query(
      `CREATE TABLE bulk (${names.map((name, index) => `${name} ${types[index]}`).join(', ')}, PRIMARY KEY (project, message_id))`,
    );
    const arrays = types.map((type, index) => `$${index + 1}::${type}[]`).join(', ');
    return await measure(seconds, async rows => {
      const values = names.map((_, column) => rows.map(values => values[column]));
      await client.query(`INSERT INTO bulk SELECT * FROM unnest(${arrays}) ON CONFLICT DO NOTHING`, values);
    });
  } finally {
    await client.end();
  }
}

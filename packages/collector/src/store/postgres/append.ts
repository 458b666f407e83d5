import type { ClientBase } from 'pg';
import type { StoredMessage } from '../event-store.js';
import { dropErased } from './drop-erased.js';

/** Messages of one request. */
export interface Append {
  project: string;
  messages: readonly StoredMessage[];
}

/** What became of an append: how many messages were new, and the `seq` of the last of these. */
export interface Appended {
  stored: number;
  last: number;
}

/** A message with where it goes. */
interface Row {
  append: number;
  project: string;
  seq: number;
  message: StoredMessage;
}

/** Messages per statement: enough to make the way to the server not matter, few enough to stay small. */
const rowsPerStatement = 1000;

/**
 * Numbers for messages, given out in the transaction that stores them. The row of the counter stays locked until it ends, so that
 * the events of a project become visible in the order of their numbers, whichever collector stores them: a reader that
 * goes on behind the last it saw misses none. All rows are locked at once and in one order, so that two cannot wait for each other.
 *
 * @returns the next free number of each project
 */
export async function takeNumbers(client: ClientBase, appends: readonly Append[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const { project, messages } of appends) counts.set(project, (counts.get(project) ?? 0) + messages.length);
  const projects = [...counts.keys()].sort();
  const { rows } = await client.query<{ project: string; seq: number }>(
    `INSERT INTO event_counters (project, seq) SELECT project, count FROM unnest($1::text[], $2::bigint[]) AS taken (project, count)
    ON CONFLICT (project) DO UPDATE SET seq = event_counters.seq + excluded.seq RETURNING project, seq`,
    [projects, projects.map(project => counts.get(project))],
  );
  return new Map(rows.map(({ project, seq }) => [project, seq - (counts.get(project) ?? 0) + 1]));
}

/**
 * Stores messages in the open transaction: those whose id is new, without those of erased customers.
 *
 * @param next numbers from {@link takeNumbers}; those that are used up are taken out
 */
export async function append(
  client: ClientBase,
  appends: readonly Append[],
  next: Map<string, number>,
): Promise<Appended[]> {
  const seen = new Set<string>();
  const rows: Row[] = [];
  appends.forEach(({ project, messages }, index) => {
    for (const message of messages) {
      const key = keyOf(project, message.messageId);
      if (seen.has(key)) continue;
      seen.add(key);
      rows.push({ append: index, project, seq: 0, message });
    }
  });
  const appended = appends.map((): Appended => ({ stored: 0, last: 0 }));
  const wanted = await dropErased(client, rows);
  for (let start = 0; start < wanted.length; start += rowsPerStatement) {
    const fresh = await claimIds(client, wanted.slice(start, start + rowsPerStatement));
    for (const row of fresh) {
      row.seq = next.get(row.project) ?? 0;
      next.set(row.project, row.seq + 1);
      const outcome = appended[row.append];
      if (outcome) Object.assign(outcome, { stored: outcome.stored + 1, last: row.seq });
    }
    if (fresh.length > 0) await insert(client, fresh);
  }
  return appended;
}

function keyOf(project: string, messageId: string): string {
  return `${project}\0${messageId}`;
}

/** Ids are unique in a table of their own; what is in it already was stored before. */
async function claimIds(client: ClientBase, rows: readonly Row[]): Promise<Row[]> {
  const { rows: claimed } = await client.query<{ project: string; message_id: string }>(
    `INSERT INTO event_ids (project, message_id) SELECT * FROM unnest($1::text[], $2::text[])
    ON CONFLICT (project, message_id) DO NOTHING RETURNING project, message_id`,
    [rows.map(({ project }) => project), rows.map(({ message }) => message.messageId)],
  );
  if (claimed.length === rows.length) return [...rows];
  const fresh = new Set(claimed.map(({ project, message_id }) => keyOf(project, message_id)));
  return rows.filter(({ project, message }) => fresh.has(keyOf(project, message.messageId)));
}

async function insert(client: ClientBase, rows: readonly Row[]): Promise<void> {
  const column = <K extends keyof StoredMessage>(name: K) => rows.map(({ message }) => message[name]);
  await client.query(
    `INSERT INTO events (
      project, seq, message_id, type, event, user_id, anonymous_id, previous_id, verified, original_timestamp, timestamp,
      received_at, tab, sequence, message
    ) SELECT * FROM unnest(
      $1::text[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::integer[],
      $10::text[], $11::bigint[], $12::bigint[], $13::text[], $14::bigint[], $15::text[]
    )`,
    [
      rows.map(({ project }) => project),
      rows.map(({ seq }) => seq),
      column('messageId'),
      column('type'),
      column('event'),
      column('userId'),
      column('anonymousId'),
      column('previousId'),
      column('verified'),
      column('originalTimestamp'),
      column('timestamp'),
      column('receivedAt'),
      column('tab'),
      column('sequence'),
      column('message'),
    ],
  );
}

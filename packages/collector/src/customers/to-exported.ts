import { sql } from 'kysely';
import type { EventStore } from '../store/event-store.js';
import type { CustomerTable } from './customer-tables.js';
import type { Row } from './customer-rows.js';

/** Columns that hold JSON. */
const json = ['record', 'message', 'payload', 'content', 'used', 'corrections', 'flags', 'answer'];

/** A row as a customer gets it: names as in the HTTP interface, times as RFC 3339, JSON as what it says, images with their bytes. */
export async function toExported(
  store: Pick<EventStore, 'query'>,
  project: string,
  table: CustomerTable['table'],
  row: Row,
): Promise<Record<string, unknown>> {
  const exported = Object.fromEntries(
    Object.entries(row)
      .filter(([, value]) => value !== null)
      .map(([column, value]) => [camelCase(column), readable(column, value)]),
  );
  if (table !== 'media_uploads') return exported;
  const bytes = await store.query(database =>
    database
      .selectFrom('media')
      .select('bytes')
      .where('project', '=', project)
      .where('hash', '=', sql<string>`${row['hash']}`)
      .executeTakeFirst(),
  );
  return { ...exported, type: 'image/webp', base64: Buffer.from(bytes?.bytes ?? []).toString('base64') };
}

function readable(column: string, value: unknown): unknown {
  if (json.includes(column)) return JSON.parse(String(value)) as unknown;
  if (column === 'verified') return Number(value) === 1;
  if (column === 'timestamp' || column === 'at' || (column.endsWith('_at') && column !== 'issued_at')) {
    return new Date(Number(value)).toISOString();
  }
  return value;
}

function camelCase(column: string): string {
  return column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

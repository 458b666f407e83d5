import type { CustomerRecord } from '@docent/schema';
import { emptyRecord } from './empty-record.js';
import { mergeRecord } from './merge-record.js';
import { migrateRecord } from './migrate-record.js';

/**
 * Joins a record into what is stored. Where that is a newer version's, nothing in it is touched: ours goes beside it, under the
 * name that every later version takes in when it comes back. What cannot be read at all is replaced, so set it aside before.
 *
 * @param fit makes what is ours small enough
 */
export function keepBeside(
  raw: unknown,
  mine: CustomerRecord,
  fit: (record: CustomerRecord) => CustomerRecord = record => record,
): unknown {
  const known = migrateRecord(raw);
  if (known.state === 'newer') return { ...known.raw, beside: keepBeside(known.raw['beside'], mine, fit) };
  return fit(known.state === 'readable' ? mergeRecord(known.record, mine) : mine);
}

/** What of that which is stored this version can read: all of it, or what it has left beside a newer version's. */
export function readBeside(raw: unknown): CustomerRecord {
  const known = migrateRecord(raw);
  if (known.state === 'newer') return readBeside(known.raw['beside']);
  return known.state === 'readable' ? known.record : emptyRecord();
}

import type { CustomerRecord } from '@docent/schema';
import { migrateRecord } from '@docent/engine';
import { CollectorError } from '../errors.js';
import { isTooDeep } from '../ingest/find-unstorable.js';

/**
 * Reads the body of `PUT /v1/me`: a customer record of this or an older version.
 *
 * @throws CollectorError `invalid-body`, or `newer-record` when it is of a version that this collector does not know
 */
export function readRecord(body: unknown): CustomerRecord {
  if (isTooDeep(body)) throw new CollectorError('invalid-body', 'The record is nested deeper than 64 levels.');
  // Nobody has a record that is not there: `undefined` would be read as an empty one.
  const read = migrateRecord(body ?? null);
  if (read.state === 'newer') throw new CollectorError('newer-record');
  if (read.state === 'corrupt') throw new CollectorError('invalid-body', `Send a customer record. ${read.reason}`);
  return read.record;
}

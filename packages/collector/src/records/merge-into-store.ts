import type { CustomerRecord } from '@docent/schema';
import { dropErased, emptyRecord, keepBeside, trimRecord } from '@docent/engine';
import type { StoreTransaction } from '../store/store-transaction.js';
import { findErasure } from './find-erasure.js';
import { recordLimits } from './record-limits.js';

/** Whose record, and what is to be joined into it. */
export interface RecordMerge {
  project: string;
  userId: string;
  record: CustomerRecord;
  /** Milliseconds since the epoch. */
  now: number;
}

/**
 * Joins a record into the stored one. Since joining is commutative, it does not matter which of two devices comes first; that
 * neither overwrites what the other wrote is the transaction's doing.
 *
 * @returns the stored record as it is then, and until when the customer had what was known of them erased
 */
export async function mergeIntoStore(
  { database }: StoreTransaction,
  { project, userId, record, now }: RecordMerge,
): Promise<{ record: unknown; erased: number | undefined }> {
  // Writing first takes the lock of the row, made if need be, so that nobody else reads what is about to change.
  const before = await database
    .insertInto('records')
    .values({ project, user_id: userId, record: JSON.stringify(emptyRecord()), revision: 0, updated_at: now })
    .onConflict(conflict => conflict.columns(['project', 'user_id']).doUpdateSet({ updated_at: now }))
    .returning(['record', 'revision'])
    .executeTakeFirstOrThrow();
  const erased = await findErasure(database, project, userId);
  const own = erased === undefined ? record : dropErased(record, erased);
  const merged = keepBeside(JSON.parse(before.record), own, whole => trimRecord(whole, recordLimits.characters));
  const json = JSON.stringify(merged);
  if (json !== before.record || Number(before.revision) === 0) {
    await database
      .updateTable('records')
      .set({ record: json, revision: Number(before.revision) + 1 })
      .where('project', '=', project)
      .where('user_id', '=', userId)
      .execute();
  }
  return { record: merged, erased };
}

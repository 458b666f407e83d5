import type { CommandMedia } from './claim-media.js';
import type { StoreTransaction } from '../store/store-transaction.js';

/**
 * Lets a command that corrects another show the images of that one without their being uploaded again. To be run before the
 * other is withdrawn, which takes its images along.
 *
 * @param from id of the command that is corrected; that it is the own one must be proven
 * @param now milliseconds since the epoch
 */
export async function carryMedia(
  { database }: StoreTransaction,
  { project, receiptHash, hashes }: CommandMedia,
  from: string,
  now: number,
): Promise<void> {
  if (hashes.length === 0) return;
  const shown = await database
    .selectFrom('media_uploads')
    .select('hash')
    .where('project', '=', project)
    .where('command_id', '=', from)
    .where('hash', 'in', [...new Set(hashes)])
    .execute();
  for (const { hash } of shown) {
    await database
      .insertInto('media_uploads')
      .values({
        ...{ project, hash, receipt_hash: receiptHash, created_at: now },
        ...{ command_id: null, user_id: null, anonymous_id: null },
      })
      .onConflict(conflict => conflict.columns(['project', 'receipt_hash', 'hash']).doNothing())
      .execute();
  }
}

import type { StoreTransaction } from '../store/store-transaction.js';

/** Images in the payload of a command. */
export interface CommandMedia {
  project: string;
  receiptHash: string;
  hashes: readonly string[];
}

/** Whether all images of a command were uploaded under its receipt hash, so that nobody shows what another has sent. */
export async function hasUploads(
  { database }: StoreTransaction,
  { project, receiptHash, hashes }: CommandMedia,
): Promise<boolean> {
  const wanted = [...new Set(hashes)];
  if (wanted.length === 0) return true;
  const found = await database
    .selectFrom('media_uploads')
    .select('hash')
    .where('project', '=', project)
    .where('receipt_hash', '=', receiptHash)
    .where('hash', 'in', wanted)
    .execute();
  return found.length === wanted.length;
}

/** Lets an accepted command show its images, and makes them the customer's, whose erasure takes them along. */
export async function claimMedia(
  { database }: StoreTransaction,
  { project, receiptHash, hashes }: CommandMedia,
  owner: { command_id: string; user_id: string | null; anonymous_id: string | null },
): Promise<void> {
  if (hashes.length === 0) return;
  await database
    .updateTable('media_uploads')
    .set(owner)
    .where('project', '=', project)
    .where('receipt_hash', '=', receiptHash)
    .where('hash', 'in', [...new Set(hashes)])
    .execute();
}

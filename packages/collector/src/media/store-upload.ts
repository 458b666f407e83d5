import type { StoreTransaction } from '../store/store-transaction.js';
import type { ReEncoded } from './re-encode.js';

/** An image and the command it is for. */
export interface Upload {
  project: string;
  image: ReEncoded;
  receiptHash: string;
  /** Milliseconds since the epoch. */
  now: number;
}

/** Keeps an image, once however often it is uploaded, and for which command it is. */
export async function storeUpload(
  { database }: StoreTransaction,
  { project, image, receiptHash, now }: Upload,
): Promise<void> {
  const { hash, bytes, width, height } = image;
  await database
    .insertInto('media')
    .values({ project, hash, width, height, bytes, created_at: now })
    .onConflict(conflict => conflict.columns(['project', 'hash']).doNothing())
    .execute();
  await database
    .insertInto('media_uploads')
    .values({
      ...{ project, hash, receipt_hash: receiptHash, created_at: now },
      ...{ command_id: null, user_id: null, anonymous_id: null },
    })
    .onConflict(conflict => conflict.columns(['project', 'receipt_hash', 'hash']).doNothing())
    .execute();
}

import type { EventStore } from '../store/event-store.js';
import { removeUnusedMedia } from './remove-unused-media.js';

/** How long an upload waits for the command it was made for, in milliseconds. */
export const orphanMs = 86_400_000;

/** Uploads removed in one transaction. */
const batchSize = 100;

/**
 * Removes images that no accepted command has shown within a day of their upload.
 *
 * @param goOn asked before each step; false ends it
 * @returns how many uploads
 */
export async function purgeOrphans(
  store: Pick<EventStore, 'transact'>,
  now: number,
  goOn: () => Promise<boolean>,
): Promise<number> {
  let removed = 0;
  while (await goOn()) {
    const gone = await store.transact(async ({ database }) => {
      const orphans = await database
        .selectFrom('media_uploads')
        .select(['project', 'hash', 'receipt_hash'])
        .where('command_id', 'is', null)
        .where('created_at', '<', now - orphanMs)
        .limit(batchSize)
        .execute();
      for (const { project, hash, receipt_hash: receiptHash } of orphans) {
        await database
          .deleteFrom('media_uploads')
          .where('project', '=', project)
          .where('receipt_hash', '=', receiptHash)
          .where('hash', '=', hash)
          .execute();
        await removeUnusedMedia(database, project, [hash]);
      }
      return orphans.length;
    });
    removed += gone;
    if (gone < batchSize) break;
  }
  return removed;
}

import type { EventStore } from '../../store/event-store.js';
import type { Change } from '../change.js';
import { FilesGoneError } from './files-gone-error.js';
import { type StoredPaths, storeFiles } from './store-files.js';

/** What is unused is looked for once a day, so a second time in one publication is somebody at work by hand. */
const attempts = 3;

/**
 * Keeps the files of a folder in the store and makes them part of a version. Files of no version may be cleaned up in between,
 * when another publication that brought the same has failed: then they are stored again.
 *
 * @param change runs work in one transaction
 * @param work calls `storeVersion`
 */
export async function withStoredFiles<T>(
  { store, folder }: { store: EventStore; folder: string },
  change: <R>(work: (change: Change) => Promise<R>) => Promise<R>,
  work: (change: Change, paths: StoredPaths) => Promise<T>,
): Promise<T> {
  for (let left = attempts; ; left--) {
    const paths = await storeFiles(store, folder);
    try {
      return await change(made => work(made, paths));
    } catch (error) {
      if (!(error instanceof FilesGoneError) || left <= 1) throw error;
    }
  }
}

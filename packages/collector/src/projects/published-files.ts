import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CollectorError } from '../errors.js';
import type { EventStore } from '../store/event-store.js';
import { createFileCache } from './file-cache.js';
import { defaultCacheMegabytes } from './default-cache-megabytes.js';

/** The immutable files of every version that was ever published, wherever they lie. */
export interface PublishedFiles {
  /**
   * The folder in which a file stands.
   *
   * @param path one that can leave no folder
   * @throws CollectorError `not-found`
   */
  rootOf(project: string, path: string): Promise<string>;
  /** The folder of what was published here without the store. */
  ownFolder(project: string): string;
}

/** Files in the data folder, and those of the store by way of a cache there. */
export async function createPublishedFiles(
  { store, data, now }: { store: EventStore; data: string; now: () => number },
  cacheMegabytes = defaultCacheMegabytes,
): Promise<PublishedFiles> {
  const folder = join(data, 'cache');
  const cache = await createFileCache({ store, folder, now }, cacheMegabytes * 1_000_000);
  const ownFolder = (project: string) => join(data, 'projects', project);
  return {
    ownFolder,
    async rootOf(project, path) {
      const own = ownFolder(project);
      const isThere = await stat(join(own, path)).then(
        found => found.isFile(),
        () => false,
      );
      if (isThere) return own;
      if (await cache.fetch(project, path)) return join(folder, project);
      throw new CollectorError('not-found');
    },
  };
}

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { EventStore } from '../store/event-store.js';
import { openStore } from '../store/open-store.js';
import type { Terminal } from './terminal.js';

/** Where an installation keeps its data. */
export interface StoreLocation {
  /** The collector's data folder. */
  data: string;
  /** The store, when it is not in the data folder: `postgres://…` or a SQLite file. */
  store?: string;
}

/**
 * Opens the store of an installation that is there; a collector may be using it at the same time.
 *
 * @returns undefined, having said so, when there is none: a mistyped folder must not look like an empty store
 * @throws StoreError when it cannot be opened
 */
export async function openInstalledStore(
  { cwd, env, err, colors }: Terminal,
  { data, store = env['DOCENT_STORE'] }: StoreLocation,
): Promise<EventStore | undefined> {
  const isUrl = store?.includes('://') === true;
  const location = store === undefined ? join(resolve(cwd, data), 'docent.db') : isUrl ? store : resolve(cwd, store);
  if (isUrl || existsSync(location)) return await openStore(location);
  const where = store ?? data;
  err(colors.red(`There is no database in ${where}. Name the collector's data folder with --data, or its --store.`));
  return undefined;
}

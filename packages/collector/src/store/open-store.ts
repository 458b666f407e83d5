import type { EventStore } from './event-store.js';
import { isPostgresUrl } from './postgres/is-postgres-url.js';
import { openPostgresStore } from './postgres/postgres-store.js';
import { openSqliteStore, type SqliteStoreOptions } from './sqlite/sqlite-store.js';
import { StoreError } from './store-error.js';

/**
 * Opens the store that a text names.
 *
 * @param location url of a PostgreSQL database (`postgres://…`) or path of a SQLite file
 * @throws StoreError when it is neither, or cannot be opened
 */
export async function openStore(
  location: string,
  options: Pick<SqliteStoreOptions, 'onCommit'> = {},
): Promise<EventStore> {
  if (isPostgresUrl(location)) return await openPostgresStore({ url: location, ...options });
  const [, scheme] = /^([a-z][a-z0-9+.-]+):\/\//i.exec(location) ?? [];
  if (scheme !== undefined) {
    throw new StoreError(
      `"${scheme}" is no store that Docent knows. Name a PostgreSQL database (postgres://…) or a file for SQLite.`,
    );
  }
  return await openSqliteStore({ path: location, ...options });
}

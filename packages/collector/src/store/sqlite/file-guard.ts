import { statSync } from 'node:fs';
import { StoreError } from '../store-error.js';

/**
 * Notices that a database file is not where it was opened. SQLite would go on writing to a file that was deleted or
 * replaced, and what it acknowledged would be gone with the process.
 *
 * @param path of the open database; `:memory:` is never gone
 * @returns a function that throws a StoreError while the file is missing or another
 */
export function createFileGuard(path: string): () => void {
  if (path === ':memory:') return () => {};
  const opened = statSync(path, { bigint: true });
  return () => {
    const found = statSync(path, { bigint: true, throwIfNoEntry: false });
    if (!found) throw new StoreError('The database file is not there any more. Put it back, or start again.');
    if (found.ino !== opened.ino || found.dev !== opened.dev) {
      throw new StoreError('Another file lies where the database was opened. Start again to use it.');
    }
  };
}

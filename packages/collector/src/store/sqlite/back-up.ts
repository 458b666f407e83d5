import { open, rename, rm } from 'node:fs/promises';
import { StoreError } from '../store-error.js';
import { openDatabase } from './open-database.js';

/**
 * Writes a copy of a database, as it is at one moment, while others go on writing to it. The copy is complete and on disk when
 * this resolves; until then nothing bears its name.
 *
 * @param path of the database
 * @param target of the copy; must not be there
 * @throws StoreError when the copy cannot be made
 */
export async function backUp(path: string, target: string): Promise<void> {
  const unfinished = `${target}.unfinished`;
  await rm(unfinished, { force: true });
  const database = await openDatabase(path);
  try {
    database.prepare('VACUUM INTO ?').run(unfinished);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw new StoreError(`The backup could not be made: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  } finally {
    database.close();
  }
  const file = await open(unfinished, 'r+');
  await file.sync();
  await file.close();
  await rename(unfinished, target);
}

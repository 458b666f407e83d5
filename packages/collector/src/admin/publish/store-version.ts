import type { Manifest } from '@docent/schema';
import type { Kysely } from 'kysely';
import type { Tables } from '../../store/tables.js';
import type { Change } from '../change.js';
import { FilesGoneError } from './files-gone-error.js';
import type { StoredPaths } from './store-files.js';

/** Rows in one statement; databases bound the number of parameters. */
const rowsAtOnce = 200;

/**
 * Makes a version of files that are stored: from now on it is served for ever, and never changed.
 *
 * @returns the number of the version; that of before when the same was published before
 * @throws FilesGoneError when a file was removed after it was stored
 */
export async function storeVersion(change: Change, manifest: Manifest, paths: StoredPaths): Promise<number> {
  const { database, project, now, actor } = change;
  const known = await database
    .selectFrom('versions')
    .select('number')
    .where('project', '=', project)
    .where('version', '=', manifest.version)
    .executeTakeFirst();
  if (known) return Number(known.number);
  await checkFiles(database, [...new Set(paths.values())]);
  const rows = [...paths].map(([path, hash]) => ({ project, path, hash }));
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    await database
      .insertInto('published_paths')
      .values(rows.slice(start, start + rowsAtOnce))
      .onConflict(conflict => conflict.doNothing())
      .execute();
  }
  const { last } = await database
    .selectFrom('versions')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('project', '=', project)
    .executeTakeFirstOrThrow();
  const number = Number(last ?? 0) + 1;
  await database
    .insertInto('versions')
    .values({
      ...{ project, version: manifest.version, number, name: manifest.name },
      ...{ manifest: JSON.stringify(manifest), created_at: now, created_by: actor.name },
    })
    .execute();
  return number;
}

async function checkFiles(database: Kysely<Tables>, hashes: readonly string[]): Promise<void> {
  for (let start = 0; start < hashes.length; start += rowsAtOnce) {
    const some = hashes.slice(start, start + rowsAtOnce);
    const found = await database.selectFrom('published_files').select('hash').where('hash', 'in', some).execute();
    if (found.length < some.length) throw new FilesGoneError(`${some.length - found.length} files are missing.`);
  }
}

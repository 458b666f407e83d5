import type { Manifest } from '@docent/schema';
import type { Change } from '../change.js';
import type { StoredPaths } from './store-files.js';

/** Rows in one statement; databases bound the number of parameters. */
const rowsAtOnce = 200;

/**
 * Makes a version of files that are stored: from now on it is served for ever, and never changed.
 *
 * @returns the number of the version; that of before when the same was published before
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

import type { Manifest } from '@docent/schema';
import type { Kysely, Selectable } from 'kysely';
import { CollectorError } from '../errors.js';
import type { Tables } from '../store/tables.js';
import type { VersionTable } from './admin-tables.js';

/** A version that was published. */
export interface PublishedVersion {
  version: string;
  /** Counts the versions of a project from 1. */
  number: number;
  name: string;
  manifest: Manifest;
  /** Milliseconds since the epoch. */
  createdAt: number;
  createdBy: string;
}

/** Versions of a project, newest first. */
export async function listVersions(
  database: Kysely<Tables>,
  { project, before, limit }: { project: string; before?: number | undefined; limit: number },
): Promise<PublishedVersion[]> {
  const rows = await database
    .selectFrom('versions')
    .selectAll()
    .where('project', '=', project)
    .$if(before !== undefined, query => query.where('number', '<', before ?? 0))
    .orderBy('number', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toVersion);
}

/**
 * A version by its hash, or by its number as `12` or `v12`.
 *
 * @throws CollectorError `unknown-version`
 */
export async function findVersion(
  database: Kysely<Tables>,
  project: string,
  wanted: string,
): Promise<PublishedVersion> {
  const number = /^v?(\d{1,9})$/.exec(wanted)?.[1];
  const row = await database
    .selectFrom('versions')
    .selectAll()
    .where('project', '=', project)
    .where(({ eb, or }) =>
      or([eb('version', '=', wanted), ...(number === undefined ? [] : [eb('number', '=', Number(number))])]),
    )
    .executeTakeFirst();
  if (!row) throw new CollectorError('unknown-version');
  return toVersion(row);
}

function toVersion(row: Selectable<VersionTable>): PublishedVersion {
  return {
    version: row.version,
    number: Number(row.number),
    name: row.name,
    manifest: JSON.parse(row.manifest) as Manifest,
    createdAt: Number(row.created_at),
    createdBy: row.created_by,
  };
}

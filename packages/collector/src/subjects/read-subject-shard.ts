import type { Kysely } from 'kysely';
import type { Tables } from '../store/tables.js';
import { shardRange } from './shard-key.js';
import { fromRow } from './subject-row.js';
import { toPublished } from './to-published.js';

/** Which shard of which version. */
export interface ShardQuery {
  project: string;
  version: string;
  shard: number;
}

/**
 * A shard as JSON, as it was when its version was the present one.
 *
 * @returns undefined when there is no such shard, or the version is too old
 */
export async function readSubjectShard(
  database: Kysely<Tables>,
  { project, version, shard }: ShardQuery,
): Promise<string | undefined> {
  const known = await database
    .selectFrom('subject_versions')
    .select(['revision', 'shards'])
    .where('project', '=', project)
    .where('version', '=', version)
    .executeTakeFirst();
  if (!known || shard >= Number(known.shards)) return undefined;
  const { first, last } = shardRange(shard, Number(known.shards));
  const revision = Number(known.revision);
  const present = await database
    .selectFrom('subjects')
    .selectAll()
    .where('project', '=', project)
    .where('shard_key', '>=', first)
    .where('shard_key', '<=', last)
    .where('revision', '<=', revision)
    .where('deleted_at', 'is', null)
    .execute();
  const replaced = await database
    .selectFrom('subject_history')
    .select(['id', 'published'])
    .where('project', '=', project)
    .where('shard_key', '>=', first)
    .where('shard_key', '<=', last)
    .where('from_revision', '<=', revision)
    .where('until_revision', '>', revision)
    .execute();
  const entries = [
    ...present.map(row => [row.id, toPublished(fromRow(row)).published] as const),
    ...replaced.map(({ id, published }) => [id, published] as const),
  ].sort(([a], [b]) => (a < b ? -1 : 1));
  return `{"subjects":{${entries.map(([id, published]) => `${JSON.stringify(id)}:${published}`).join(',')}}}`;
}

import type { PublishedModel } from '@docent/schema';
import type { Kysely } from 'kysely';
import type { Tables } from '../store/tables.js';

/** The present model of a list; undefined: there is none. */
export async function readModel(
  database: Kysely<Tables>,
  { list, project }: { project: string; list: string },
): Promise<PublishedModel | undefined> {
  const row = await database
    .selectFrom('models')
    .select('document')
    .where('project', '=', project)
    .where('list', '=', list)
    .where('retired_at', 'is', null)
    .executeTakeFirst();
  return row && (JSON.parse(row.document) as PublishedModel);
}

/** The present models of all lists. */
export async function readModels(database: Kysely<Tables>): Promise<PublishedModel[]> {
  const rows = await database.selectFrom('models').select('document').where('retired_at', 'is', null).execute();
  return rows.map(row => JSON.parse(row.document) as PublishedModel);
}

/** A file of a model, present or earlier; undefined: there is no such one. */
export async function readModelShard(
  database: Kysely<Tables>,
  { list, project, shard, version }: { project: string; list: string; version: string; shard: number },
): Promise<Uint8Array | undefined> {
  const row = await database
    .selectFrom('model_shards')
    .select('bytes')
    .where('project', '=', project)
    .where('list', '=', list)
    .where('version', '=', version)
    .where('shard', '=', shard)
    .executeTakeFirst();
  return row?.bytes;
}

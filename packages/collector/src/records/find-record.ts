import { emptyRecord } from '@docent/engine';
import type { Kysely } from 'kysely';
import type { Tables } from '../store/tables.js';

/** The record of a customer as it is stored; an empty one when there is none. */
export async function findRecord(database: Kysely<Tables>, project: string, userId: string): Promise<unknown> {
  const row = await database
    .selectFrom('records')
    .select('record')
    .where('project', '=', project)
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return row ? (JSON.parse(row.record) as unknown) : emptyRecord();
}

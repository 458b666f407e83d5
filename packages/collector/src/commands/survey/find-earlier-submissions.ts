import type { Kysely } from 'kysely';
import { commandColumns } from '../../store/command-columns.js';
import type { StoredCommand } from '../../store/stored-command.js';
import type { Tables } from '../../store/tables.js';
import type { ProvenCustomer } from '../command-definition.js';

/** Whose submissions of which survey. */
export interface EarlierQuery {
  project: string;
  /** Of the survey. */
  ref: string;
  customer: ProvenCustomer;
}

/** What a customer has submitted before, as far as both were proven to be theirs, and was not withdrawn. */
export async function findEarlierSubmissions(
  database: Kysely<Tables>,
  { customer, project, ref }: EarlierQuery,
): Promise<StoredCommand[]> {
  const { anonymousId, userId } = customer;
  const found: StoredCommand[] = [];
  for (const [id, column, proof] of [
    [userId, 'user_id', 'verified'],
    [anonymousId, 'anonymous_id', 'anonymous_verified'],
  ] as const) {
    if (id === undefined) continue;
    const rows = await database
      .selectFrom('commands')
      .select(commandColumns)
      .where('project', '=', project)
      .where(column, '=', id)
      .where(proof, '=', 1)
      .where('name', '=', 'submit-survey')
      .where('ref', '=', ref)
      .where('state', '=', 'accepted')
      .execute();
    found.push(...rows);
  }
  return found;
}

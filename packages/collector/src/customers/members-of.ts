import { type Kysely, sql } from 'kysely';
import type { Tables } from '../store/tables.js';
import { accountOf } from './account-of.js';

/** Which members of an account to read. */
export interface MembersQuery {
  project: string;
  groupId: string;
  /** Only user ids after this one. Default: from the first. */
  after?: string;
  /** At most so many. Default: 1,000. */
  limit?: number;
}

/**
 * User ids of those whose latest `group` message names an account, sorted. Costs a look at every group message of the project,
 * which an index keeps apart from the other events.
 */
export async function membersOf(
  database: Kysely<Tables>,
  { project, groupId, after = '', limit = 1000 }: MembersQuery,
): Promise<string[]> {
  // Messages are kept as JSON without spaces, so this finds all that name the account, and perhaps some that only mention it.
  const named = `"groupId":${JSON.stringify(groupId)}`.replace(/[\\%_]/g, '\\$&');
  const candidates = await database
    .selectFrom('events')
    .select('user_id')
    .distinct()
    .where('project', '=', project)
    .where('type', '=', 'group')
    .where('user_id', '>', after)
    .where(sql<boolean>`message LIKE ${`%${named}%`} ESCAPE '\\'`)
    .orderBy('user_id')
    .execute();
  const members: string[] = [];
  for (const { user_id: userId } of candidates) {
    if (members.length >= limit) break;
    if (userId !== null && (await accountOf(database, project, userId))?.groupId === groupId) members.push(userId);
  }
  return members;
}

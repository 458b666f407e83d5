import type { Kysely } from 'kysely';
import type { Tables } from '../store/tables.js';

/** The account a user belongs to, as the latest `group` message says. */
export interface Account {
  groupId: string;
  traits: Record<string, unknown>;
  /** Whether a token proved the user who said so. */
  verified: boolean;
  /** When it was said, milliseconds since the epoch. */
  since: number;
}

/** The account of a user; undefined when none was ever named. */
export async function accountOf(
  database: Kysely<Tables>,
  project: string,
  userId: string,
): Promise<Account | undefined> {
  const row = await database
    .selectFrom('events')
    .select(['message', 'verified', 'timestamp'])
    .where('project', '=', project)
    .where('user_id', '=', userId)
    .where('type', '=', 'group')
    .orderBy('timestamp', 'desc')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  const { groupId, traits } = JSON.parse(row.message) as { groupId: string; traits?: Record<string, unknown> };
  return { groupId, traits: traits ?? {}, verified: row.verified === 1, since: Number(row.timestamp) };
}

import type { Kysely } from 'kysely';
import type { Tables } from '../store/tables.js';

/** Who changed what. */
export interface NewAuditEntry {
  project: string;
  /** Milliseconds since the epoch. */
  now: number;
  key: { id: string; name: string };
  /** Id of what was changed; null: several. */
  subject: string | null;
  action: string;
  /** What became of it. */
  detail: Record<string, unknown>;
}

/**
 * Writes a line of the audit log, in the transaction of the change. Other changes of the administration also tell all collectors
 * to read keys and versions again, which a new price or a review is no reason for.
 */
export async function recordEntry(
  database: Kysely<Tables>,
  { project, now, key, subject, action, detail }: NewAuditEntry,
): Promise<void> {
  await database
    .insertInto('audit')
    .values({
      ...{ project, at: now, key_id: key.id, actor: key.name, action, subject },
      detail: JSON.stringify(detail),
    })
    .execute();
}

import type { Kysely } from 'kysely';
import type { Tables } from '../store/tables.js';

/** One change that somebody made. */
export interface AuditEntry {
  seq: number;
  /** Milliseconds since the epoch. */
  at: number;
  /** Id of the API key; null: the collector itself, or somebody on the store. */
  keyId: string | null;
  actor: string;
  action: string;
  /** What it was done to: a version, a key. */
  subject: string | null;
  detail: Record<string, unknown>;
}

/** A page of the audit log, newest first. */
export interface AuditPage {
  entries: AuditEntry[];
  /** `before` of the next page; absent when this was the last. */
  next?: number;
}

/** Entries of a project that are older than `before`. */
export async function readAudit(
  database: Kysely<Tables>,
  { project, before, limit }: { project: string; before?: number | undefined; limit: number },
): Promise<AuditPage> {
  const rows = await database
    .selectFrom('audit')
    .selectAll()
    .where('project', '=', project)
    .$if(before !== undefined, query => query.where('seq', '<', before ?? 0))
    .orderBy('seq', 'desc')
    .limit(limit + 1)
    .execute();
  const entries = rows.slice(0, limit).map(row => ({
    ...{ seq: Number(row.seq), at: Number(row.at), keyId: row.key_id, actor: row.actor },
    ...{ action: row.action, subject: row.subject },
    detail: JSON.parse(row.detail) as Record<string, unknown>,
  }));
  const last = entries.at(-1);
  return { entries, ...(last && rows.length > limit && { next: last.seq }) };
}

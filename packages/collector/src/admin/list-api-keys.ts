import type { Kysely, Selectable } from 'kysely';
import type { Tables } from '../store/tables.js';
import type { ApiKeyTable } from './admin-tables.js';
import type { ApiKey } from './api-key.js';

/** The keys of a project, oldest first, those that hold no more included. */
export async function listApiKeys(database: Kysely<Tables>, project: string): Promise<ApiKey[]> {
  const rows = await database
    .selectFrom('api_keys')
    .selectAll()
    .where('project', '=', project)
    .orderBy('created_at')
    .orderBy('key_id')
    .execute();
  return rows.map(toApiKey);
}

/** A row as it may be shown. */
export function toApiKey(row: Selectable<ApiKeyTable>): ApiKey {
  return {
    id: row.key_id,
    project: row.project,
    role: row.role,
    name: row.name,
    createdAt: Number(row.created_at),
    expiresAt: row.expires_at === null ? null : Number(row.expires_at),
    revokedAt: row.revoked_at === null ? null : Number(row.revoked_at),
  };
}

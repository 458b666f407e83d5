import { CollectorError } from '../errors.js';
import { type ApiKey, generateApiKey } from './api-key.js';
import type { Change } from './change.js';
import { listApiKeys } from './list-api-keys.js';
import type { Role } from './role.js';

/** A key that was just made; its secret is not seen again. */
export interface CreatedApiKey extends ApiKey {
  /** `dk_<id>_<secret>` */
  key: string;
}

/** How long an old key goes on after it was rotated, in hours: a day to change it everywhere. */
export const defaultOverlapHours = 24;

/** Makes a key of the project. */
export async function createApiKey(
  change: Change,
  { role, name, expiresAt = null }: { role: Role; name: string; expiresAt?: number | null },
): Promise<CreatedApiKey> {
  const created = await insert(change, { role, name, expiresAt });
  await change.record('key created', created.id, { role, name });
  return created;
}

/**
 * Makes a key of the same role and name; the old one goes on for a while.
 *
 * @throws CollectorError `unknown-key`
 */
export async function rotateApiKey(
  change: Change,
  id: string,
  overlapHours = defaultOverlapHours,
): Promise<{ created: CreatedApiKey; old: ApiKey }> {
  const old = await find(change, id);
  const { role, name, expiresAt } = old;
  const end = change.now + overlapHours * 3_600_000;
  const until = expiresAt === null ? end : Math.min(end, expiresAt);
  const created = await insert(change, { role, name, expiresAt: null });
  await change.database
    .updateTable('api_keys')
    .set({ expires_at: until })
    .where('project', '=', change.project)
    .where('key_id', '=', id)
    .execute();
  await change.record('key rotated', id, { to: created.id, overlapHours });
  return { created, old: { ...old, expiresAt: until } };
}

/**
 * Ends a key, at once and for ever.
 *
 * @throws CollectorError `unknown-key`
 */
export async function revokeApiKey(change: Change, id: string): Promise<ApiKey> {
  const key = await find(change, id);
  await change.database
    .updateTable('api_keys')
    .set({ revoked_at: change.now })
    .where('project', '=', change.project)
    .where('key_id', '=', id)
    .execute();
  await change.record('key revoked', id);
  return { ...key, revokedAt: change.now };
}

async function insert(
  { database, project, now }: Change,
  { role, name, expiresAt }: Pick<ApiKey, 'role' | 'name' | 'expiresAt'>,
): Promise<CreatedApiKey> {
  const { id, key, secretHash } = generateApiKey();
  await database
    .insertInto('api_keys')
    .values({
      ...{ project, key_id: id, role, name, secret_hash: secretHash },
      ...{ created_at: now, expires_at: expiresAt, revoked_at: null },
    })
    .execute();
  return { id, project, role, name, createdAt: now, expiresAt, revokedAt: null, key };
}

async function find({ database, project }: Change, id: string): Promise<ApiKey> {
  const found = (await listApiKeys(database, project)).find(key => key.id === id && key.revokedAt === null);
  if (!found) throw new CollectorError('unknown-key');
  return found;
}

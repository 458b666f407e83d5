import { CollectorError } from '../errors.js';
import { createWriteKey as generate } from '../store/write-key.js';
import type { Change } from './change.js';
import { listWriteKeys, type WriteKey } from './write-keys.js';

/** Where a write key may be used from. */
export type WriteKeyRules = Pick<WriteKey, 'origins' | 'server'>;

/** Two: one that pages have, and the one that takes its place. */
const liveAtOnce = 2;

/**
 * Makes another write key, which manifests say from now on; the one before goes on until it is revoked.
 *
 * @param rules default: those of the key before, or any origin and servers
 * @throws CollectorError `too-many-keys`
 */
export async function createWriteKey(change: Change, rules: Partial<WriteKeyRules>): Promise<WriteKey> {
  const live = await liveKeys(change);
  if (live.length >= liveAtOnce) throw new CollectorError('too-many-keys');
  const before = live.at(-1);
  const { origins = before?.origins ?? null, server = before?.server ?? true } = rules;
  // Two keys of one millisecond would have no order.
  const createdAt = Math.max(change.now, (before?.createdAt ?? 0) + 1);
  const key: WriteKey = {
    ...{ project: change.project, writeKey: generate(), origins, server, createdAt },
    revokedAt: null,
  };
  await change.database
    .insertInto('write_keys')
    .values({
      ...{ project: key.project, write_key: key.writeKey, created_at: createdAt, revoked_at: null },
      ...toColumns(key),
    })
    .execute();
  await change.record('write key created', key.writeKey, { origins, server });
  return key;
}

/**
 * Changes where a write key may be used from.
 *
 * @throws CollectorError `unknown-key`
 */
export async function changeWriteKeyRules(
  change: Change,
  writeKey: string,
  rules: Partial<WriteKeyRules>,
): Promise<WriteKey> {
  const key = { ...(await find(change, writeKey)), ...rules };
  await update(change, writeKey, toColumns(key));
  await change.record('write key rules changed', writeKey, { origins: key.origins, server: key.server });
  return key;
}

/**
 * Ends a write key: nothing that is sent with it is taken any more.
 *
 * @throws CollectorError `unknown-key`, `last-write-key`
 */
export async function revokeWriteKey(change: Change, writeKey: string): Promise<WriteKey> {
  const key = await find(change, writeKey);
  if ((await liveKeys(change)).length === 1) throw new CollectorError('last-write-key');
  await update(change, writeKey, { revoked_at: change.now });
  await change.record('write key revoked', writeKey);
  return { ...key, revokedAt: change.now };
}

async function liveKeys({ database, project }: Change): Promise<WriteKey[]> {
  return (await listWriteKeys(database, project)).filter(({ revokedAt }) => revokedAt === null);
}

async function find(change: Change, writeKey: string): Promise<WriteKey> {
  const found = (await liveKeys(change)).find(key => key.writeKey === writeKey);
  if (!found) throw new CollectorError('unknown-key');
  return found;
}

async function update(
  { database, project }: Change,
  writeKey: string,
  columns: { origins?: string | null; server?: 0 | 1; revoked_at?: number },
): Promise<void> {
  await database
    .updateTable('write_keys')
    .set(columns)
    .where('project', '=', project)
    .where('write_key', '=', writeKey)
    .execute();
}

function toColumns({ origins, server }: WriteKeyRules): { origins: string | null; server: 0 | 1 } {
  return { origins: origins === null ? null : JSON.stringify(origins), server: server ? 1 : 0 };
}

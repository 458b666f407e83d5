import type { EventStore } from '../store/event-store.js';
import { type CreatedApiKey, createApiKey } from './change-api-keys.js';
import { makeChange } from './change.js';
import type { Role } from './role.js';

/**
 * Makes an API key without one, for whoever has the store in hand: the first of an installation, from which all others come.
 *
 * @param options.project default: `*`, every project
 * @param options.role default: admin
 */
export async function createInstallationKey(
  store: EventStore,
  { project = '*', role = 'admin', name, now }: { project?: string; role?: Role; name: string; now: number },
): Promise<CreatedApiKey> {
  const actor = { keyId: null, name: 'docent keys create --admin' };
  return await makeChange(store, { project, actor, now }, change => createApiKey(change, { role, name }));
}

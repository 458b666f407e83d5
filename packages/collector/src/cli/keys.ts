import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInstallationKey } from '../admin/create-installation-key.js';
import type { Role } from '../admin/role.js';
import { resolveConfiguration } from '../config/resolve-configuration.js';
import { openStore } from '../store/open-store.js';
import { administer, type AdminOptions } from './admin-command.js';
import { type ExitCode, exitCodes } from './exit-codes.js';
import type { Terminal } from './terminal.js';

/** Options of `docent keys create`. */
export interface CreateKeyOptions extends AdminOptions {
  role?: Role;
  name?: string;
  /** Make an admin key of the installation, directly on the store. */
  admin?: boolean;
  data?: string;
  store?: string;
}

interface Key {
  id: string;
  role: Role;
  name: string;
  expiresAt: string | null;
  revokedAt: string | null;
}

/** `docent keys create`: a key, shown this once. */
export async function createKey(terminal: Terminal, options: CreateKeyOptions): Promise<ExitCode> {
  if (options.admin) return await createFirstKey(terminal, options);
  const { role = 'viewer', name = role } = options;
  return await administer(terminal, options, async (client, print) => {
    const answer = await client.ask<Key & { key: string }>('/keys', { role, name });
    tell(print, answer);
    return answer;
  });
}

/** `docent keys list`: keys without their secrets. */
export async function listKeys(terminal: Terminal, options: AdminOptions): Promise<ExitCode> {
  return await administer(terminal, options, async (client, print) => {
    const answer = await client.ask<{ keys: Key[] }>('/keys');
    for (const { id, role, name, expiresAt, revokedAt } of answer.keys) {
      const end = revokedAt ? `  revoked ${revokedAt}` : expiresAt ? `  until ${expiresAt}` : '';
      print(`${id}  ${role.padEnd(9)}  ${name}${terminal.colors.dim(end)}`);
    }
    return answer;
  });
}

/** `docent keys rotate`: another key in the place of one, which goes on for some hours. */
export async function rotateKey(
  terminal: Terminal,
  id: string,
  options: AdminOptions & { overlap?: number },
): Promise<ExitCode> {
  return await administer(terminal, options, async (client, print) => {
    const body = options.overlap === undefined ? {} : { overlapHours: options.overlap };
    const answer = await client.ask<Key & { key: string; old: Key }>(`/keys/${encodeURIComponent(id)}/rotate`, body);
    tell(print, answer);
    print(`The old one, ${id}, goes on until ${answer.old.expiresAt}.`);
    return answer;
  });
}

/** `docent keys revoke`: ends a key at once. */
export async function revokeKey(terminal: Terminal, id: string, options: AdminOptions): Promise<ExitCode> {
  return await administer(terminal, options, async (client, print) => {
    const answer = await client.ask<Key>(`/keys/${encodeURIComponent(id)}/revoke`, {});
    print(`${terminal.colors.green('✓')} ${id} is refused from now on.`);
    return answer;
  });
}

/** Whoever has the store in hand needs no key: that is how a self-hosting vendor begins. */
async function createFirstKey(terminal: Terminal, { data, store: kept, project, name, json }: CreateKeyOptions) {
  const flags = { ...(data !== undefined && { data }), ...(kept !== undefined && { store: kept }) };
  const { values } = await resolveConfiguration({ flags, env: terminal.env, cwd: terminal.cwd });
  await mkdir(values.data, { recursive: true });
  const location = values.store ?? join(values.data, 'docent.db');
  const store = await openStore(location.includes('://') ? location : resolve(terminal.cwd, location));
  try {
    const named = { name: name ?? 'the first admin', now: Date.now(), ...(project !== undefined && { project }) };
    const created = await createInstallationKey(store, named);
    if (json) terminal.out(JSON.stringify(created, null, 2));
    else tell(terminal.out, created);
    return exitCodes.ok;
  } finally {
    await store.close();
  }
}

function tell(print: (line: string) => void, { key, role, name }: { key: string; role: Role; name: string }): void {
  print(key);
  print(`This is the only time it is shown. Role: ${role}, name: ${name}.`);
  print('Commands find it in DOCENT_API_KEY.');
}

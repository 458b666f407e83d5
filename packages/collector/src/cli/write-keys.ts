import { administer, type AdminOptions } from './admin-command.js';
import type { ExitCode } from './exit-codes.js';
import type { Terminal } from './terminal.js';

/** Where a write key may be used from, as flags say it; what they do not say stays as it is. */
export interface WriteKeyOptions extends AdminOptions {
  /** Origins of pages. */
  origin?: string[];
  /** Pages of any origin, as when nobody has said anything. */
  anyOrigin?: boolean;
  /** Whether requests without an origin, as servers make them, are taken. */
  server?: boolean;
}

interface WriteKey {
  writeKey: string;
  origins: string[] | null;
  server: boolean;
  createdAt: string;
  revokedAt: string | null;
}

/** `docent write-keys list`: with what pages and servers send, and from where. */
export async function listWriteKeys(terminal: Terminal, options: AdminOptions): Promise<ExitCode> {
  const { colors } = terminal;
  return await administer(terminal, options, async (client, print) => {
    const answer = await client.ask<{ writeKeys: WriteKey[] }>('/write-keys');
    for (const key of answer.writeKeys) {
      const end = key.revokedAt === null ? '' : colors.dim(`  revoked ${key.revokedAt}`);
      print(`${key.writeKey}  ${describeRules(key)}${end}`);
    }
    return answer;
  });
}

/** `docent write-keys create`: the second key, which manifests say from now on. */
export async function createWriteKey(terminal: Terminal, options: WriteKeyOptions): Promise<ExitCode> {
  return await administer(terminal, options, async (client, print) => {
    const answer = await client.ask<WriteKey>('/write-keys', toRules(options));
    print(`${answer.writeKey}  ${describeRules(answer)}`);
    print('Manifests say it from now on. Revoke the one before when no open page has it any more.');
    return answer;
  });
}

/** `docent write-keys rules`: changes where a key may be used from. */
export async function changeWriteKey(terminal: Terminal, key: string, options: WriteKeyOptions): Promise<ExitCode> {
  return await administer(terminal, options, async (client, print) => {
    const answer = await client.ask<WriteKey>(`/write-keys/${encodeURIComponent(key)}/rules`, toRules(options));
    print(`${answer.writeKey}  ${describeRules(answer)}`);
    return answer;
  });
}

/** `docent write-keys revoke`: what is sent with a key is refused from now on. */
export async function revokeWriteKey(terminal: Terminal, key: string, options: AdminOptions): Promise<ExitCode> {
  return await administer(terminal, options, async (client, print) => {
    const answer = await client.ask<WriteKey>(`/write-keys/${encodeURIComponent(key)}/revoke`, {});
    print(`${terminal.colors.green('✓')} What is sent with ${key} is refused from now on.`);
    return answer;
  });
}

function toRules({ origin, anyOrigin, server }: WriteKeyOptions): { origins?: string[] | null; server?: boolean } {
  const origins = anyOrigin ? null : origin;
  return { ...(origins !== undefined && { origins }), ...(server !== undefined && { server }) };
}

function describeRules({ origins, server }: WriteKey): string {
  const pages = origins === null ? 'pages of any origin' : `pages of ${origins.join(', ') || 'no origin'}`;
  return `${pages}${server ? ', servers' : ''}`;
}

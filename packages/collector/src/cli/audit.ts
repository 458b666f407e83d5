import { administer, type AdminOptions } from './admin-command.js';
import type { ExitCode } from './exit-codes.js';
import type { Terminal } from './terminal.js';

/** Which page of the log. */
export interface AuditOptions extends AdminOptions {
  /** How many entries at most. */
  limit: number;
  /** Only entries with a smaller number. */
  before?: number;
}

interface Entry {
  seq: number;
  at: string;
  actor: string;
  keyId: string | null;
  action: string;
  subject: string | null;
  detail: Record<string, unknown>;
}

/** `docent audit`: who changed what and when, newest first. */
export async function audit(terminal: Terminal, options: AuditOptions): Promise<ExitCode> {
  const { colors } = terminal;
  const { limit, before } = options;
  return await administer(terminal, options, async (client, print) => {
    const page = `?limit=${limit}${before === undefined ? '' : `&before=${before}`}`;
    const answer = await client.ask<{ entries: Entry[]; next?: number }>(`/audit${page}`);
    for (const { seq, at, actor, keyId, action, subject, detail } of answer.entries) {
      const who = `${actor}${keyId === null ? '' : colors.dim(` ${keyId}`)}`;
      const more = Object.keys(detail).length > 0 ? colors.dim(`  ${JSON.stringify(detail)}`) : '';
      print(`${colors.dim(String(seq))}  ${at}  ${who}  ${colors.bold(action)}${subject ? `  ${subject}` : ''}${more}`);
    }
    if (answer.entries.length === 0) print('Nothing was changed.');
    if (answer.next !== undefined) print(colors.dim(`Older ones: --before ${answer.next}`));
    return answer;
  });
}

import { createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { countCustomer } from '../customers/count-customer.js';
import type { CustomerScope } from '../customers/customer-rows.js';
import { exportCustomer } from '../customers/export-customer.js';
import { mergedAnonymousIds } from '../customers/merged-anonymous-ids.js';
import { writeJson } from '../customers/write-json.js';
import { writeText } from '../customers/write-text.js';
import type { EventStore } from '../store/event-store.js';
import { type ExitCode, exitCodes } from './exit-codes.js';
import type { StoreLocation } from './store-flags.js';
import { withStore } from './with-store.js';
import type { Terminal } from './terminal.js';

/** Options of `docent customers …`. */
export interface CustomersOptions extends StoreLocation {
  project: string;
  user?: string;
  anonymous?: string;
}

/** Options of `docent customers export`. */
export interface CustomersExportOptions extends CustomersOptions {
  format: 'json' | 'text';
  /** File to write to. Default: stdout. */
  out?: string;
}

/** `docent customers export`: everything the store holds about a customer. */
export async function exportCustomers(terminal: Terminal, options: CustomersExportOptions): Promise<ExitCode> {
  return await withCustomer(terminal, options, async (store, scope) => {
    const write = options.format === 'text' ? writeText : writeJson;
    const text = write(exportCustomer(store, scope, Date.now()));
    if (options.out !== undefined) {
      await pipeline(Readable.from(text), createWriteStream(resolve(terminal.cwd, options.out), { mode: 0o600 }));
      terminal.err(`Written to ${options.out}.`);
      return;
    }
    let line = '';
    for await (const piece of text) {
      const lines = (line + piece).split('\n');
      line = lines.pop() ?? '';
      for (const whole of lines) terminal.out(whole);
    }
    if (line !== '') terminal.out(line);
  });
}

/** `docent customers erase`: deletes all of that, looks again, and says what it found. */
export async function eraseCustomers(terminal: Terminal, options: CustomersOptions): Promise<ExitCode> {
  return await withCustomer(terminal, options, async (store, scope) => {
    const { project, userId, anonymousIds } = scope;
    const before = await countCustomer(store, scope);
    await store.transact(async transaction => {
      await transaction.erase(project, { userId }, Date.now());
      for (const anonymousId of anonymousIds) await transaction.erase(project, { anonymousId }, Date.now());
    });
    const after = await countCustomer(store, scope);
    const total = Object.values(after).reduce((sum, count) => sum + count, 0);
    terminal.out(
      `Erased: ${Object.entries(before)
        .map(([section, count]) => `${count} ${section}`)
        .join(', ')}.`,
    );
    terminal.out(total === 0 ? 'A second look found nothing.' : `A second look found ${total} that came in meanwhile.`);
  });
}

async function withCustomer(
  terminal: Terminal,
  options: CustomersOptions,
  work: (store: EventStore, scope: CustomerScope) => Promise<void>,
): Promise<ExitCode> {
  const { project, user: userId, anonymous } = options;
  if (userId === undefined && anonymous === undefined) {
    terminal.err(terminal.colors.red('Name the customer with --user, with --anonymous, or with both.'));
    return exitCodes.usage;
  }
  return await withStore(terminal, options, async store => {
    const merged =
      userId === undefined ? [] : await store.query(database => mergedAnonymousIds(database, project, userId));
    const anonymousIds = [...new Set([...merged, ...(anonymous === undefined ? [] : [anonymous])])];
    await work(store, { project, userId, anonymousIds });
    return exitCodes.ok;
  });
}

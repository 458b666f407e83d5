import { createHmac, randomBytes } from 'node:crypto';
import { loadInteractions } from '../../models/load-interactions.js';
import { type interactionFormatNames, interactionFormats } from '../../recommend/interaction-formats.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { createProgress } from '../progress.js';
import type { StoreFlags } from '../store-flags.js';
import type { Terminal } from '../terminal.js';
import { writeReport } from '../report/write-report.js';
import { chooseProject, withStore } from '../with-store.js';

/** Options of `docent recommend export`. */
export interface ExportInteractionsOptions extends StoreFlags {
  list: string;
  format: (typeof interactionFormatNames)[number];
  /** Names customers by what tells them apart in this file alone. */
  pseudonyms?: boolean;
  /** File to write to. Default: standard output. */
  out?: string;
}

/**
 * `docent recommend export`: who did what is positive with what, as other engines read it.
 *
 * @throws Error when the store or the file cannot be used
 */
export async function exportInteractions(terminal: Terminal, options: ExportInteractionsOptions): Promise<ExitCode> {
  return await withStore(terminal, options, async store => {
    const project = await chooseProject(store, options.project);
    const list = options.list.replace(/^recommendations:/, '');
    const interactions = await loadInteractions(store, { project, list });
    if (interactions.length === 0) {
      terminal.err(
        `Nothing positive is known for the list "${list}": it learns from what its "positive" says, once a collector has served it.`,
      );
      return exitCodes.problems;
    }
    const progress = createProgress(terminal, interactions.length, 'interactions exported');
    const { begin, between, end, write } = interactionFormats(list)[options.format];
    const nameOf = options.pseudonyms ? createPseudonyms() : plainName;
    const parts = interactions.map(one => {
      progress.add(1);
      return write({ ...one, customer: nameOf(one.customer) });
    });
    await writeReport(terminal, `${begin}${parts.join(between)}${end}`, options.out);
    terminal.err(`${interactions.length.toLocaleString('en')} interactions exported.`);
    return exitCodes.ok;
  });
}

/** Users as the vendor names them; what is anonymous says so, and is nobody's id. */
function plainName(customer: string): string {
  return customer.startsWith('user ') ? customer.slice('user '.length) : customer.replace(' ', ':');
}

/** The key is nowhere kept: nobody can tell whom they name, nor join two files. */
function createPseudonyms(): (customer: string) => string {
  const key = randomBytes(32);
  return customer => createHmac('sha256', key).update(customer).digest('base64url').slice(0, 22);
}

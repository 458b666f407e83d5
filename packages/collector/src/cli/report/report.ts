import type { HowtoReport } from '../../reports/howto/howto-report.js';
import { reportHowto } from '../../reports/howto/report-howto.js';
import { administer, type AdminOptions } from '../admin-command.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import type { StoreLocation } from '../store-flags.js';
import type { Terminal } from '../terminal.js';
import { chooseProject, withStore } from '../with-store.js';
import { reportFormats } from './report-formats.js';
import { writeReport } from './write-report.js';

/** Options of `docent report howto`. */
export interface ReportOptions extends AdminOptions, StoreLocation {
  format: keyof typeof reportFormats;
  since?: number;
  until?: number;
  by?: string;
  /** File to write to. Default: standard output. */
  out?: string;
  /** Whether a collector is asked in place of the store. Default: when an endpoint or a key is named here. */
  remote?: boolean;
}

/**
 * `docent report howto`: what customers did with a how-to, from the store or by way of a collector.
 *
 * @throws Error when the store or the file cannot be used
 */
export async function report(terminal: Terminal, name: string, options: ReportOptions): Promise<ExitCode> {
  const { format, since, until, by } = options;
  // Both `howto:book-a-room` and `book-a-room` are what people call one.
  const id = name.replace(/^howto:/, '');
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || id.length > 64) {
    terminal.err(terminal.colors.red(`${JSON.stringify(id)} is no id of a how-to: write it like book-a-room.`));
    return exitCodes.usage;
  }
  const show = async (told: HowtoReport): Promise<void> => {
    await writeReport(terminal, reportFormats[options.json ? 'json' : format](told, terminal), options.out);
    if (told.audiences.length === 0) {
      terminal.err(`There are no events of ${id}${(since ?? until) ? ' in that time' : ''}.`);
    }
  };
  if (options.remote || options.endpoint !== undefined || options.key !== undefined) {
    const { json: _, ...asked } = options;
    return await administer(terminal, asked, async client => {
      const wanted = Object.entries({ since, until, by }).flatMap(([key, value]): [string, string][] =>
        value === undefined ? [] : [[key, String(value)]],
      );
      const query = new URLSearchParams(wanted);
      await show(await client.ask<HowtoReport>(`/reports/howto/${id}?${query}`));
    });
  }
  return await withStore(terminal, options, async store => {
    const project = await chooseProject(store, options.project);
    await show(await reportHowto(store, { project, id, since, until, by }));
    return exitCodes.ok;
  });
}

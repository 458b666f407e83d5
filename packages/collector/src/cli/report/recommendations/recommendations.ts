import { reportRecommendations } from '../../../reports/recommendations/report-recommendations.js';
import type { RecommendationsReport } from '../../../reports/recommendations/recommendations-report.js';
import { administer, type AdminOptions } from '../../admin-command.js';
import { type ExitCode, exitCodes } from '../../exit-codes.js';
import type { StoreLocation } from '../../store-flags.js';
import type { Terminal } from '../../terminal.js';
import { chooseProject, withStore } from '../../with-store.js';
import { writeReport } from '../write-report.js';
import { recommendationsFormats } from './recommendations-formats.js';

/** Options of `docent report recommendations`. */
export interface RecommendationsOptions extends AdminOptions, StoreLocation {
  format: keyof typeof recommendationsFormats;
  since?: number;
  until?: number;
  days?: number;
  /** File to write to. Default: standard output. */
  out?: string;
  /** Whether a collector is asked in place of the store. Default: when an endpoint or a key is named here. */
  remote?: boolean;
}

/**
 * `docent report recommendations`: what was recommended and what became of it, from the store or by way of a collector.
 *
 * @throws Error when the store or a file cannot be used
 */
export async function recommendations(
  terminal: Terminal,
  name: string | undefined,
  options: RecommendationsOptions,
): Promise<ExitCode> {
  const { days, format, since, until } = options;
  const asked = { list: name?.replace(/^recommendations:/, ''), since, until, days };
  const show = async (told: RecommendationsReport): Promise<void> => {
    await writeReport(terminal, recommendationsFormats[options.json ? 'json' : format](told, terminal), options.out);
    if (told.lists.length === 0) {
      terminal.err(`Nothing was recommended${(since ?? until) ? ' at that time' : ' yet'}.`);
    }
  };
  if (options.remote || options.endpoint !== undefined || options.key !== undefined) {
    const { json: _, ...admin } = options;
    return await administer(terminal, admin, async client => {
      const wanted = Object.entries(asked).flatMap(([key, value]): [string, string][] =>
        value === undefined ? [] : [[key, String(value)]],
      );
      await show(await client.ask<RecommendationsReport>(`/reports/recommendations?${new URLSearchParams(wanted)}`));
    });
  }
  return await withStore(terminal, options, async store => {
    const project = await chooseProject(store, options.project);
    await show(await reportRecommendations(store, { project, ...asked, now: Date.now() }));
    return exitCodes.ok;
  });
}

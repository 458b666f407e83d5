import { resolve } from 'node:path';
import { isSurveyId } from '../../../reports/surveys/is-survey-id.js';
import { reportSurveys } from '../../../reports/surveys/report-surveys.js';
import type { PeriodLength } from '../../../reports/start-of-period.js';
import type { SurveysReport } from '../../../reports/surveys/surveys-report.js';
import { administer, type AdminOptions } from '../../admin-command.js';
import { type ExitCode, exitCodes } from '../../exit-codes.js';
import type { StoreLocation } from '../../store-flags.js';
import type { Terminal } from '../../terminal.js';
import { chooseProject, withStore } from '../../with-store.js';
import { writeReport } from '../write-report.js';
import { readFigures } from './read-figures.js';
import { surveysFormats } from './surveys-formats.js';

/** Options of `docent report surveys`. */
export interface SurveysOptions extends AdminOptions, StoreLocation {
  format: keyof typeof surveysFormats;
  question?: string;
  since?: number;
  until?: number;
  by?: string;
  byAccount?: boolean;
  period?: PeriodLength;
  find?: string;
  page?: number;
  limit?: number;
  /** File with figures of accounts. */
  figures?: string;
  /** File to write to. Default: standard output. */
  out?: string;
  /** Whether a collector is asked in place of the store. Default: when an endpoint or a key is named here. */
  remote?: boolean;
}

/**
 * `docent report surveys`: what customers answered, from the store or by way of a collector.
 *
 * @throws Error when the store or a file cannot be used
 */
export async function surveys(
  terminal: Terminal,
  name: string | undefined,
  options: SurveysOptions,
): Promise<ExitCode> {
  const { by, byAccount, find, format, limit, page, period, question, since, until } = options;
  // Both `survey:welcome` and `welcome` are what people call one.
  const survey = name?.replace(/^survey:/, '');
  const isRemote = options.remote || options.endpoint !== undefined || options.key !== undefined;
  const wrong = [
    ...[survey, question].flatMap(id =>
      id === undefined || isSurveyId(id) ? [] : [`${JSON.stringify(id)} is no id: write it like after-setup.`],
    ),
    ...(by !== undefined && byAccount
      ? ['Tell customers apart by a trait (--by) or by account (--by-account), not by both.']
      : []),
    ...(options.figures !== undefined && isRemote
      ? ['Figures of accounts stay on this machine: name the store (--data or --store), not a collector.']
      : []),
  ];
  if (wrong[0] !== undefined) {
    terminal.err(terminal.colors.red(wrong[0]));
    return exitCodes.usage;
  }
  const show = async (told: SurveysReport): Promise<void> => {
    await writeReport(terminal, surveysFormats[options.json ? 'json' : format](told, terminal), options.out);
    if (told.surveys.length === 0) {
      terminal.err(`There are no events of ${survey ?? 'surveys'}${(since ?? until) ? ' in that time' : ''}.`);
    }
  };
  const asked = { survey, question, since, until, by, byAccount, period, find, page, limit };
  if (isRemote) {
    const { json: _, ...admin } = options;
    return await administer(terminal, admin, async client => {
      const wanted = Object.entries(asked).flatMap(([key, value]): [string, string][] =>
        value === undefined ? [] : [[key, String(value)]],
      );
      await show(await client.ask<SurveysReport>(`/reports/surveys?${new URLSearchParams(wanted)}`));
    });
  }
  const figures = options.figures === undefined ? undefined : await readFigures(resolve(terminal.cwd, options.figures));
  return await withStore(terminal, options, async store => {
    const project = await chooseProject(store, options.project);
    await show(await reportSurveys(store, { project, ...asked, figures, now: Date.now() }));
    return exitCodes.ok;
  });
}

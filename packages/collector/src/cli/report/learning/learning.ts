import type { LearningReport } from '../../../reports/learning/learning-report.js';
import { reportLearning } from '../../../reports/learning/report-learning.js';
import { administer, type AdminOptions } from '../../admin-command.js';
import { type ExitCode, exitCodes } from '../../exit-codes.js';
import type { StoreLocation } from '../../store-flags.js';
import type { Terminal } from '../../terminal.js';
import { chooseProject, withStore } from '../../with-store.js';
import { writeReport } from '../write-report.js';
import { learningFormats } from './learning-formats.js';

/** Options of `docent report learning`. */
export interface LearningOptions extends AdminOptions, StoreLocation {
  format: keyof typeof learningFormats;
  skill?: string;
  since?: number;
  until?: number;
  by?: string;
  byAccount?: boolean;
  /** Share that experiments were to hold out, 0 to 1. */
  holdout?: number;
  /** When experiments are decided, milliseconds since the epoch. */
  decide?: number;
  /** File to write to. Default: standard output. */
  out?: string;
  /** Whether a collector is asked in place of the store. Default: when an endpoint or a key is named here. */
  remote?: boolean;
}

/**
 * `docent report learning`: what customers came to know, from the store or by way of a collector.
 *
 * @throws Error when the store or the file cannot be used
 */
export async function learning(terminal: Terminal, options: LearningOptions): Promise<ExitCode> {
  const { by, byAccount, decide: decideAt, format, holdout, out, since, until } = options;
  if (by !== undefined && byAccount) {
    terminal.err(
      terminal.colors.red('Tell learners apart by a trait (--by) or by account (--by-account), not by both.'),
    );
    return exitCodes.usage;
  }
  const skill = options.skill?.replace(/^skill:/, '');
  const show = async (told: LearningReport): Promise<void> => {
    await writeReport(terminal, learningFormats[options.json ? 'json' : format](told, terminal), out);
    if (told.skills.length + told.smallSkills + told.experiments.length === 0) {
      const of = skill === undefined ? '' : ` of ${JSON.stringify(skill)}`;
      terminal.err(`There are no answers to checks${of}${(since ?? until) ? ' in that time' : ''}.`);
    }
  };
  if (options.remote || options.endpoint !== undefined || options.key !== undefined) {
    const { json: _, ...asked } = options;
    return await administer(terminal, asked, async client => {
      const wanted = Object.entries({ skill, since, until, by, byAccount, holdout, decideAt }).flatMap(
        ([key, value]): [string, string][] => (value === undefined ? [] : [[key, String(value)]]),
      );
      await show(await client.ask<LearningReport>(`/reports/learning?${new URLSearchParams(wanted)}`));
    });
  }
  return await withStore(terminal, options, async store => {
    const project = await chooseProject(store, options.project);
    const asked = { project, skill, since, until, by, byAccount, holdout, decideAt, now: Date.now() };
    await show(await reportLearning(store, asked));
    return exitCodes.ok;
  });
}

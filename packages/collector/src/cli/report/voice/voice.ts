import { reportVoice } from '../../../reports/voice/report-voice.js';
import type { PeriodLength } from '../../../reports/start-of-period.js';
import type { VoiceGroup, VoiceReport } from '../../../reports/voice/voice-report.js';
import { administer, type AdminOptions } from '../../admin-command.js';
import { type ExitCode, exitCodes } from '../../exit-codes.js';
import type { StoreLocation } from '../../store-flags.js';
import type { Terminal } from '../../terminal.js';
import { chooseProject, withStore } from '../../with-store.js';
import { writeReport } from '../write-report.js';
import { voiceFormats } from './voice-formats.js';

/** Options of `docent report voice`. */
export interface VoiceOptions extends AdminOptions, StoreLocation {
  format: keyof typeof voiceFormats;
  since?: number;
  until?: number;
  by?: VoiceGroup;
  period?: PeriodLength;
  /** File to write to. Default: standard output. */
  out?: string;
  /** Whether a collector is asked in place of the store. Default: when an endpoint or a key is named here. */
  remote?: boolean;
}

/**
 * `docent report voice`: what customers say in public and by what they do, from the store or by way of a collector.
 *
 * @throws Error when the store or a file cannot be used
 */
export async function voice(terminal: Terminal, name: string | undefined, options: VoiceOptions): Promise<ExitCode> {
  const { by, format, period, since, until } = options;
  const asked = { subject: name?.replace(/^subject:/, ''), since, until, by, period };
  const show = async (told: VoiceReport): Promise<void> => {
    await writeReport(terminal, voiceFormats[options.json ? 'json' : format](told, terminal), options.out);
    if (told.subjects.length === 0) {
      terminal.err(`There are no published reviews${(since ?? until) ? ' of that time' : ''}.`);
    }
  };
  if (options.remote || options.endpoint !== undefined || options.key !== undefined) {
    const { json: _, ...admin } = options;
    return await administer(terminal, admin, async client => {
      const wanted = Object.entries(asked).flatMap(([key, value]): [string, string][] =>
        value === undefined ? [] : [[key, String(value)]],
      );
      await show(await client.ask<VoiceReport>(`/reports/voice?${new URLSearchParams(wanted)}`));
    });
  }
  return await withStore(terminal, options, async store => {
    const project = await chooseProject(store, options.project);
    await show(await reportVoice(store, { project, ...asked, now: Date.now() }));
    return exitCodes.ok;
  });
}

import type { VoiceReport } from '../../../reports/voice/voice-report.js';
import type { Terminal } from '../../terminal.js';
import { linesTable } from '../lines-table.js';
import { voiceCsv } from './voice-csv.js';
import { voiceLines } from './voice-lines.js';

/** Ways to write a report on what customers say. */
export const voiceFormats: Readonly<
  Record<'table' | 'csv' | 'json', (report: VoiceReport, terminal: Pick<Terminal, 'colors'>) => string>
> = {
  table: (report, terminal) => linesTable(voiceLines(report), terminal),
  csv: voiceCsv,
  json: report => `${JSON.stringify(report, null, 2)}\n`,
};

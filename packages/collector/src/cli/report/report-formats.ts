import type { HowtoReport } from '../../reports/howto/howto-report.js';
import type { Terminal } from '../terminal.js';
import { reportCsv } from './report-csv.js';
import { reportSvg } from './report-svg.js';
import { reportTable } from './report-table.js';

/** Writes a report as one text. */
type Write = (report: HowtoReport, terminal: Pick<Terminal, 'colors'>) => string;

/** Ways to write a report. */
export const reportFormats: Readonly<Record<'table' | 'csv' | 'svg' | 'json', Write>> = {
  table: reportTable,
  csv: reportCsv,
  svg: reportSvg,
  json: report => `${JSON.stringify(report, null, 2)}\n`,
};

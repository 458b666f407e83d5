import type { SurveysReport } from '../../../reports/surveys/surveys-report.js';
import type { Terminal } from '../../terminal.js';
import { linesTable } from '../lines-table.js';
import { surveysLines } from './surveys-lines.js';

/** A report on surveys for a terminal. */
export function surveysTable(report: SurveysReport, terminal: Pick<Terminal, 'colors'>): string {
  return linesTable(surveysLines(report), terminal);
}

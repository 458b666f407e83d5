import type { LearningReport } from '../../../reports/learning/learning-report.js';
import type { Terminal } from '../../terminal.js';
import { learningCsv } from './learning-csv.js';
import { learningSvg } from './learning-svg.js';
import { learningTable } from './learning-table.js';

/** Ways to write a report on learning. */
export const learningFormats: Readonly<
  Record<'table' | 'csv' | 'svg' | 'json', (report: LearningReport, terminal: Pick<Terminal, 'colors'>) => string>
> = {
  table: learningTable,
  csv: learningCsv,
  svg: learningSvg,
  json: report => `${JSON.stringify(report, null, 2)}\n`,
};

import type { RecommendationsReport } from '../../../reports/recommendations/recommendations-report.js';
import type { Terminal } from '../../terminal.js';
import { linesTable } from '../lines-table.js';
import { recommendationsCsv } from './recommendations-csv.js';
import { recommendationsLines } from './recommendations-lines.js';

/** Ways to write a report on recommendations. */
export const recommendationsFormats: Readonly<
  Record<'table' | 'csv' | 'json', (report: RecommendationsReport, terminal: Pick<Terminal, 'colors'>) => string>
> = {
  table: (report, terminal) => linesTable(recommendationsLines(report), terminal),
  csv: recommendationsCsv,
  json: report => `${JSON.stringify(report, null, 2)}\n`,
};

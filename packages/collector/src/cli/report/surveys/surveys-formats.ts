import type { SurveysReport } from '../../../reports/surveys/surveys-report.js';
import type { Terminal } from '../../terminal.js';
import { surveysCsv } from './surveys-csv.js';
import { surveysSvg } from './surveys-svg.js';
import { surveysTable } from './surveys-table.js';

/** Ways to write a report on surveys. */
export const surveysFormats: Readonly<
  Record<'table' | 'csv' | 'svg' | 'json', (report: SurveysReport, terminal: Pick<Terminal, 'colors'>) => string>
> = {
  table: surveysTable,
  csv: surveysCsv,
  svg: surveysSvg,
  json: report => `${JSON.stringify(report, null, 2)}\n`,
};

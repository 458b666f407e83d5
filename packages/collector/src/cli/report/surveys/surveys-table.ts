import type { SurveysReport } from '../../../reports/surveys/surveys-report.js';
import type { Terminal } from '../../terminal.js';
import { surveysLines } from './surveys-lines.js';

/** A report on surveys for a terminal. */
export function surveysTable(report: SurveysReport, { colors }: Pick<Terminal, 'colors'>): string {
  return surveysLines(report)
    .map(({ level, text }, at) => {
      const line = `${'  '.repeat(level)}${level === 0 ? colors.bold(text) : text}\n`;
      return level === 0 && at > 0 ? `\n${line}` : line;
    })
    .join('');
}

import type { HowtoReport } from '../../reports/howto/howto-report.js';
import { csvCell } from './csv-cell.js';

const header =
  'audience,part,key,position,reached,watched,done,skipped,stuck,drop_off,median_s,p90_s,plays,viewers,rewatched,times,customers';

/**
 * A report as CSV (RFC 4180), one table for spreadsheets: `part` says what a line is about: the whole, a step, a second of the
 * how-to's video or of a step's own, or a search that found nothing.
 */
export function reportCsv({ audiences }: HowtoReport): string {
  const lines = [header];
  for (const { audience, customers, started, completed, steps, heat, stepHeat, notFound } of audiences) {
    const line = (part: string, key: string | number, values: Readonly<Record<string, number | null>>): void => {
      const cells = header
        .split(',')
        .slice(3)
        .map(name => values[name] ?? '');
      lines.push([audience ?? '', part, key, ...cells].map(csvCell).join(','));
    };
    line('howto', '', { reached: started, done: completed, customers });
    for (const { step, medianSeconds, p90Seconds, dropOff, ...counts } of steps) {
      const drop = Math.round(dropOff * 10_000) / 10_000;
      line('step', step, { ...counts, drop_off: drop, median_s: medianSeconds, p90_s: p90Seconds });
    }
    for (const { second, ...counts } of heat) line('second', second, counts);
    for (const { step, heat } of stepHeat)
      for (const { second, ...counts } of heat) line('second-of-step', `${step} ${second}`, counts);
    for (const { query, ...counts } of notFound) line('not-found', query, counts);
  }
  return `${lines.join('\r\n')}\r\n`;
}

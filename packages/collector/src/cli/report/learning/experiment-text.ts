import type { ExperimentReport } from '../../../reports/learning/learning-report.js';
import { suppressedText, toldText } from './figure-text.js';

/** What an experiment found, in words: "smarter" only where its verdict says so. */
export function experimentText(report: ExperimentReport): string[] {
  if ('suppressed' in report) return [suppressedText];
  const { arms, decideAt, difference, inSeveral, needed, ratio, says } = report;
  return [
    ...arms.map(
      ({ arm, eligible, probed, right }) =>
        `${arm}: ${eligible} eligible, ${probed} probed; right in delayed probes ${toldText(right, 'share', 'units')}`,
    ),
    ...(inSeveral > 0 ? [`left out, seen in several arms: ${inSeveral}`] : []),
    `sample ratio: p = ${ratio.p < 0.001 ? 'under 0.001' : ratio.p.toFixed(3)}${ratio.broken ? ': broken' : ''}`,
    ...(says === 'broken'
      ? []
      : [`treated minus holdout: ${toldText(difference, 'difference', 'units in the smaller arm')}`]),
    verdictText({ decideAt, needed, says }, difference.enough),
  ];
}

function verdictText(
  { decideAt, needed, says }: { decideAt: string | undefined; needed: number | null | undefined; says: string },
  enough: boolean,
): string {
  if (says === 'broken') return 'The arms are not as large as they were meant to be: nothing can be read from this.';
  if (says === 'smarter') return 'Customers became measurably smarter.';
  if (says === 'not-enough' && enough) {
    if (decideAt === undefined) return 'Not decided: no day was declared beforehand (--decide).';
    return `Not decided before ${decideAt.slice(0, 10)}, as declared.`;
  }
  if (says === 'not-enough') return 'Not decided: too few have answered.';
  if (needed === null || needed === undefined)
    return 'Not shown: treated did not do better, so that no number would show it.';
  return `Not shown: it would take ${needed} units in each arm to see such a difference.`;
}

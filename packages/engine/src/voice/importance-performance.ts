import type { Estimate } from '../learn/estimate.js';
import { meanScore } from './mean-score.js';
import { tallyOf } from './tally.js';

/** What one customer says of one need, each from the least to the most of the scale. */
export interface NeedMarks {
  /** How much it matters. */
  importance?: number;
  /** How well each does on it, by the name of who is marked: the vendor and the alternatives. */
  performance: Readonly<Record<string, number>>;
}

/** Where a need stands (Martilla and James, 1977): it matters more or less than the others, and we do better or worse on it. */
export type MapQuadrant = 'keep up' | 'concentrate here' | 'low priority' | 'possible overkill';

/** What is known of one need. */
export interface MappedNeed {
  need: string;
  importance: Estimate;
  /** In the order asked for, ours first. */
  performance: { who: string; marks: Estimate }[];
  /** Importance less our performance, of those who gave both. */
  gap: Estimate;
  /** Our performance less that of each alternative, of those who marked both. */
  lead: { who: string; difference: Estimate }[];
  /** Its importance less the customer's own mean over all needs. */
  matters: Estimate;
  /** Our performance less the mean of the alternatives; where there are none, less the customer's own mean of ours over all needs. */
  ahead: Estimate;
  /** Absent: there is not enough evidence, as one of the intervals that decide it holds 0, or too few have answered. */
  quadrant?: MapQuadrant;
}

/**
 * The map of importance and performance against alternatives. All differences are taken within each customer first, so that who
 * gives high marks to everything moves nothing; means have Student's interval. A need is put into a quadrant only if both intervals
 * that decide it lie on one side of 0.
 *
 * @param answers what each customer says, by need
 * @param needs which needs, in this order
 * @param options us: name under which our performance is marked; alternatives: names of the others; scale: default 0 to 10; needed:
 *   fewest customers for a number to be shown, default 10
 */
export function importancePerformance(
  answers: readonly ReadonlyMap<string, NeedMarks>[],
  needs: readonly string[],
  {
    alternatives = [],
    needed,
    scale = { least: 0, most: 10 },
    us,
  }: { us: string; alternatives?: readonly string[]; scale?: { least: number; most: number }; needed?: number },
): MappedNeed[] {
  const span = scale.most - scale.least;
  const isMark = (mark: number | undefined): mark is number =>
    mark !== undefined && mark >= scale.least && mark <= scale.most;
  const performanceOf = (marks: NeedMarks | undefined, who: string): number | undefined =>
    marks && Object.hasOwn(marks.performance, who) ? marks.performance[who] : undefined;
  const means = (read: (answer: ReadonlyMap<string, NeedMarks>) => (number | undefined)[]): Estimate =>
    meanScore(tallyOf(answers.flatMap(read).filter(isMark)), scale, needed);
  const differences = (pairs: (readonly [number | undefined, number | undefined])[]): Estimate => {
    const found = pairs.flatMap(([one, other]) => (isMark(one) && isMark(other) ? [one - other] : []));
    return meanScore(tallyOf(found), { least: -span, most: span }, needed);
  };
  return needs.map(need => {
    const importance = means(answer => [answer.get(need)?.importance]);
    const ours = answers.map(answer => performanceOf(answer.get(need), us));
    const matters = differences(
      answers.map(answer => [
        answer.get(need)?.importance,
        meanOf(needs.map(one => answer.get(one)?.importance).filter(isMark)),
      ]),
    );
    const ahead = differences(
      answers.map((answer, at) => {
        const others = alternatives.length
          ? alternatives.map(who => performanceOf(answer.get(need), who))
          : needs.map(one => performanceOf(answer.get(one), us));
        return [ours[at], meanOf(others.filter(isMark))];
      }),
    );
    const quadrant = quadrantOf(matters, ahead);
    return {
      ...{ need, importance, matters, ahead },
      performance: [us, ...alternatives].map(who => ({
        who,
        marks: means(answer => [performanceOf(answer.get(need), who)]),
      })),
      gap: differences(answers.map((answer, at) => [answer.get(need)?.importance, ours[at]])),
      lead: alternatives.map(who => ({
        who,
        difference: differences(answers.map((answer, at) => [ours[at], performanceOf(answer.get(need), who)])),
      })),
      ...(quadrant && { quadrant }),
    };
  });
}

function quadrantOf(matters: Estimate, ahead: Estimate): MapQuadrant | undefined {
  const isDecided = ({ enough, high, low }: Estimate): boolean => enough && (low > 0 || high < 0);
  if (!isDecided(matters) || !isDecided(ahead)) return undefined;
  if (matters.low > 0) return ahead.low > 0 ? 'keep up' : 'concentrate here';
  return ahead.low > 0 ? 'possible overkill' : 'low priority';
}

function meanOf(marks: readonly number[]): number | undefined {
  return marks.length ? marks.reduce((sum, mark) => sum + mark, 0) / marks.length : undefined;
}

import type { Advised, MustHaveAdvised, OutcomeAdvised, Weight } from './advised.js';
import { assess, type Standing } from './assess.js';
import type { Guide, Situation } from './guide.js';
import { questionsIn } from './questions-in.js';
import { undecided } from './undecided.js';

/** Less than this, in marks out of ten, is no clear margin: a third of the step between two neighbouring marks. */
export const closeMargin = 0.3;

/**
 * What follows from a situation. Must-haves say what is possible, weighted criteria put it in order; of two with the same
 * score the first in the guide is ahead. `not-yet` is said while an open question may still change who is first (by the
 * bounds of `undecided`), and when the first itself has a must-have that is not known.
 */
export function advise(guide: Guide, situation: Situation): Advised {
  const assessed = assess(guide, situation);
  const { settled, standings, weights } = assessed;
  const { ask, ignored, open, relevant } = settled;
  const total = weights.reduce((sum, { points }) => sum + points, 0);

  const outcomeAdvised = ({ decisions, merits, outcome, rank, score }: Standing): OutcomeAdvised => {
    const mustHaves = outcome.requires.map(({ id }, at): MustHaveAdvised => {
      const { trace } = decisions[at] ?? ask.decide(null);
      return { id, outcome: trace.outcome, trace, questions: questionsIn(trace, guide) };
    });
    return {
      id: outcome.id,
      status: rank ? (rank === 2 ? 'possible' : 'open') : 'excluded',
      nearMiss: !rank && mustHaves.filter(({ outcome }) => outcome !== 'pass').length === 1,
      score,
      marks: total && score / total / 100,
      contributions: guide.criteria.flatMap(({ id }, at) => {
        const merit = merits[at]?.at ?? 0;
        return (weights[at]?.parts ?? []).map(part => ({ criterion: id, merit, points: part.weight * merit, ...part }));
      }),
      mustHaves,
      reasons: outcome.reasons
        .filter(({ when }) => when === undefined || ask.decide(when).result === true)
        .map(({ id }) => id),
    };
  };

  const outcomes = standings.map(outcomeAdvised);
  const [first, second] = outcomes.filter(({ status }) => status !== 'excluded');
  const margin = first && second && total && (first.score - second.score) / total / 100;
  const unclear = undecided(assessed).length > 0 || first?.status === 'open';
  const close = margin !== undefined && margin < closeMargin;
  return {
    verdict: unclear ? 'not-yet' : first ? (close ? 'close-call' : 'recommended') : 'none',
    outcomes,
    ...(first && { first }),
    ...(second && { second }),
    ...(margin !== undefined && { margin }),
    weights: Object.fromEntries(
      guide.criteria.map(({ id }, at): [string, Weight] => {
        const { parts = [], points = 0 } = weights[at] ?? {};
        return [id, { points, parts }];
      }),
    ),
    relevant,
    open,
    ignored,
  };
}

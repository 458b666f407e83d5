import type { Assessed, Standing } from './assess.js';
import type { Weighed } from './weigh.js';

/**
 * Outcomes on which open questions may still turn who is first: the first itself, if it may lose its place by its own
 * must-haves, and those that may come before it. Empty: nothing that is open can change who is first.
 *
 * Bounds, not a search: a computed score whose answers are missing may be anywhere on its scale, each for itself, so an
 * outcome may be among them that no answers would put first; one that some would is never left out.
 */
export function undecided({ standings, weights }: Assessed): Standing[] {
  const [first, ...others] = standings;
  if (!first?.rank) return standings.filter(({ best }) => best > 0);
  const rivals = others.filter(
    rival =>
      rival.best > first.worst || (rival.best === first.worst && rival.best > 0 && mayLead(rival, first, weights)),
  );
  return first.worst ? rivals : [first, ...rivals];
}

/** Whether the most that may come of it by score is enough. */
function mayLead(rival: Standing, first: Standing, weights: readonly Weighed[]): boolean {
  const lead = weights.reduce((sum, { high, low }, at) => {
    const ahead = (rival.merits[at]?.high ?? 0) - (first.merits[at]?.low ?? 0);
    return sum + ahead * (ahead > 0 ? high : low);
  }, 0);
  return lead > 0 || (lead === 0 && rival.order < first.order);
}

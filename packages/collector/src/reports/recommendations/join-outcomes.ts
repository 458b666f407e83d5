import type { Interaction } from '@docent/engine/recommend/user-items.js';
import type { RecommendationVerdict } from '@docent/schema/names';
import type { Act, Viewed } from './recommendation-events.js';

const day = 86_400_000;

/** An item that was viewed, and what became of it. */
export interface Outcome extends Viewed {
  /** Whether its days are over: until then nothing can be said of what becomes of it. */
  over: boolean;
  /** Something positive happened with it for the first time, after it was viewed and within the days. */
  taken: boolean;
  /** Taken, or said to be of no interest and not taken back. */
  decided: boolean;
}

/** What stands of what customers said: by list, customer and item the last verdict that was not taken back. */
export function verdictsOf(acts: readonly Act[]): Map<string, Act & { verdict: RecommendationVerdict }> {
  const verdicts = new Map<string, Act & { verdict: RecommendationVerdict }>();
  for (const act of acts) {
    const { event, item, undone, verdict } = act;
    if (event !== 'Recommendation Judged' || verdict === null || item === null) continue;
    const key = keyOf({ ...act, item });
    if (!undone) verdicts.set(key, { ...act, verdict });
    else if (verdicts.get(key)?.verdict === verdict) verdicts.delete(key);
  }
  return verdicts;
}

/**
 * Joins what was viewed with what happened afterwards.
 *
 * @param interactions by list: who took what, and since when
 * @param days how long it counts
 * @param end when what is known ends, in milliseconds since the epoch
 */
export function joinOutcomes(
  viewed: readonly Viewed[],
  acts: readonly Act[],
  interactions: ReadonlyMap<string, readonly Interaction[]>,
  { days, end }: { days: number; end: number },
): Outcome[] {
  const verdicts = verdictsOf(acts);
  const since = new Map<string, number>();
  for (const [list, own] of interactions) {
    for (const { at, customer, firstAt = at, item } of own) since.set(keyOf({ list, customer, item }), firstAt);
  }
  return viewed.map(one => {
    const key = keyOf(one);
    const first = since.get(key) ?? Infinity;
    const taken = first > one.at && first <= one.at + days * day;
    const said = verdicts.get(key);
    const refused = said?.verdict === 'not-interested' && said.at >= one.at && said.at <= one.at + days * day;
    return { ...one, over: one.at + days * day < end, taken, decided: taken || refused };
  });
}

function keyOf({ customer, item, list }: { list: string; customer: string; item: string }): string {
  return `${list}\n${customer}\n${item}`;
}

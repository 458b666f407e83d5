import type { Interactions, PublishedRecommendations } from '@docent/schema';
import type { RecommendedItem } from '@docent/schema/names';
import type { RecordedInteractions } from './hear-signal.js';

/** What somebody has, and how much it says now: 0 to 1. */
export type History = ReadonlyMap<RecommendedItem, number>;

const dayLength = 86_400_000;

/**
 * What the customer did with items, as a list sees it: weights halve with every half-life; "more like this" counts as 1 and does not
 * fade. Nothing from before they had it forgotten.
 *
 * @param interactions the part of the customer record, by item
 * @param now milliseconds since the epoch
 */
export function historyOf(
  { halfLifeDays, id }: Pick<PublishedRecommendations, 'id' | 'halfLifeDays'>,
  interactions: RecordedInteractions,
  now: number,
): History {
  const history = new Map<RecommendedItem, number>();
  const since = forgottenAt(interactions);
  for (const [item, { did, more }] of Object.entries(interactions) as [string, Interactions][]) {
    const mark = did && Object.hasOwn(did, id) ? did[id] : undefined;
    // A clock that was set back makes nothing count more than it did.
    const days = mark ? Math.max(0, now - mark.at) / dayLength : 0;
    const done = mark && mark.at > since ? mark.weight * 2 ** (-days / halfLifeDays) : 0;
    const weight = holdsSince(more, since) ? 1 : done;
    if (weight > 0) history.set(item as RecommendedItem, Math.min(weight, 1));
  }
  return history;
}

/** When the customer had everything before forgotten, in milliseconds since the epoch; `-Infinity`: never. */
export function forgottenAt({ forgotten }: RecordedInteractions): number {
  return forgotten?.at ?? -Infinity;
}

/** Whether something was said and not taken back, since then. */
export function holdsSince(mark: { value: boolean; at: number } | undefined, since: number): boolean {
  return mark?.value === true && mark.at > since;
}

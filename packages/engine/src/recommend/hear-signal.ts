import type { CustomerRecord, Interactions, Signal } from '@docent/schema';
import type { RecommendedItem } from '@docent/schema/names';
import type { PageEvent } from '../placement/page-history.js';
import type { PlacementWorld } from '../placement/placement-world.js';

/** Longer than any id. */
const maxItem = 200;

/** What the customer did with items, and said of them, as the record has it. */
export type RecordedInteractions = NonNullable<CustomerRecord['interactions']>;

/**
 * What to merge into the record's part `interactions` when an event happens that lists learn from. Of what the customer did
 * with an item the heaviest counts, and of that the latest: who looks once more at what they have bought has not bought it again.
 *
 * @param signals by id of the list
 * @param event `ref` names the entity on show, where it is one of Docent's own
 */
export function hearSignal(
  signals: Readonly<Record<string, readonly Signal[]>>,
  event: PageEvent & { ref?: string | undefined },
  known: RecordedInteractions,
  decide: PlacementWorld['decide'],
): { [item: RecommendedItem]: Interactions } {
  const news: { [item: RecommendedItem]: Interactions } = {};
  if (event.at <= (known.forgotten?.at ?? -Infinity)) return news;
  for (const [list, signal] of Object.entries(signals).flatMap(([id, each]) => each.map(one => [id, one] as const))) {
    const item = itemOf(signal, event);
    const { where, weight = 1 } = signal;
    if (!item || event.name !== signal.event) continue;
    if (where !== undefined && decide(where, event.properties).result !== true) continue;
    const before = news[item]?.did?.[list] ?? known[item]?.did?.[list];
    const heavier = weight > (before?.weight ?? 0);
    if (before && (weight < before.weight || (!heavier && event.at <= before.at))) continue;
    // Later than what it replaces, even when the clock was set back.
    const at = Math.max(event.at, (before?.at ?? 0) + 1);
    news[item] = { did: { ...news[item]?.did, [list]: { weight, at } } };
  }
  return news;
}

function itemOf(
  { subject }: Signal,
  { properties, ref }: { properties: unknown; ref?: string | undefined },
): RecommendedItem | undefined {
  const said: unknown = subject === undefined ? ref : Object(properties)[subject];
  const id = typeof said === 'number' ? String(said) : said;
  if (typeof id !== 'string' || !id || /\s/.test(id)) return undefined;
  const item: RecommendedItem = subject === undefined ? (id as RecommendedItem) : `subject:${id}`;
  return item.length <= maxItem ? item : undefined;
}

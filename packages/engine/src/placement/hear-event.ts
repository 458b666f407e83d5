import type { CancellingEvent } from '@docent/schema';
import { isMeant } from './count-events.js';
import type { Placements } from './choose-placement.js';
import type { PageEvent } from './page-history.js';
import type { Attentions, PlacementWorld } from './placement-world.js';

/**
 * What to merge into the record's part `attention` when an event happens that placements wait some days after, or are called off by.
 * Only the first counts until it is called off: who does something every day is asked all the same.
 */
export function hearEvent(
  placements: Placements,
  event: PageEvent,
  { attention = {}, decide }: Pick<PlacementWorld, 'attention' | 'decide'>,
): Attentions {
  const news: { [ref: string]: NonNullable<Attentions[string]> } = {};
  const isSure = (meant: CancellingEvent) => isMeant(meant, event, decide) === true;
  for (const [id, { show, unless = [], when }] of Object.entries(placements)) {
    const known = attention[show]?.happened?.[id];
    const runs = known && !known.off;
    const off = unless.some(isSure);
    if (!when?.since || (off ? !runs : runs || !isSure(when.since))) continue;
    // Later than what it replaces, even when the clock was set back.
    const at = Math.max(event.at, (known?.at ?? 0) + 1);
    news[show] = { happened: { ...news[show]?.happened, [id]: { at, ...(off && { off }) } } };
  }
  return news;
}

import type { Placement } from '@docent/schema';
import { type Finding, finding, open, unread } from '../gate.js';
import { matchesPage } from '../matches-page.js';
import { lookedFor } from '../page-history.js';
import type { PlacementWorld } from '../placement-world.js';

/** Whether this is one of the pages. */
export function pagesGate({ when = {} }: Placement, { page }: PlacementWorld): Finding {
  const { notPages, pages } = when;
  if (!pages && !notPages) return open;
  const isOneOf = (patterns: readonly string[]) => patterns.some(pattern => matchesPage(pattern, page.url));
  const passes = (!pages || isOneOf(pages)) && !(notPages && isOneOf(notPages));
  return finding(passes, { wanted: { ...(pages && { pages }), ...(notPages && { notPages }) }, seen: page.url });
}

/** Whether the page was looked at long enough. */
export function dwellGate({ when }: Placement, { now, page }: PlacementWorld): Finding {
  const wanted = when?.dwell;
  if (wanted === undefined) return open;
  const looked = lookedFor(page, now);
  const missing = wanted * 1000 - looked;
  return finding(missing <= 0, {
    wanted,
    seen: looked / 1000,
    ...(missing <= 0 ? { since: now + missing } : page.lookedSince !== undefined && { until: now + missing }),
  });
}

/** Whether the page was scrolled far enough. */
export function scrollGate({ when }: Placement, { page }: PlacementWorld): Finding {
  const wanted = when?.scroll;
  if (wanted === undefined) return open;
  const reached = page.scrolled.find(({ share }) => share >= wanted);
  const seen = page.scrolled.at(-1)?.share ?? 0;
  // Nothing at all is reached by being there.
  return finding(!!reached || wanted === 0, { wanted, seen, ...(reached && { since: reached.at }) });
}

/** Whether the pointer has left by the upper edge. */
export const exitGate = ({ when }: Placement, { page }: PlacementWorld): Finding =>
  when?.exit ? since(page.left, true) : open;

/** Whether the element was in view. */
export const seenGate = ({ when }: Placement, { page }: PlacementWorld): Finding =>
  when?.seen === undefined ? open : since(page.seen.get(when.seen), when.seen);

/** Whether the other entity came first. */
export function afterGate({ when }: Placement, { attention }: PlacementWorld): Finding {
  const wanted = when?.after;
  if (!wanted) return open;
  if (!attention) return unread(wanted);
  // No object inherits a name with a colon in it.
  const known = attention[wanted.ref] ?? {};
  if (wanted.was !== 'shown') return since(known[wanted.was]?.at, wanted);
  const shown = Object.values(known.shown ?? {}).map(({ at }) => at);
  return since(shown.length ? Math.min(...shown) : undefined, wanted);
}

const since = (at: number | undefined, wanted: unknown): Finding =>
  at === undefined ? finding(false, { wanted }) : finding(true, { wanted, seen: at, since: at });

import type { Placement } from '@docent/schema';
import { type Finding, finding, open } from '../gate.js';
import type { PlacementWorld } from '../placement-world.js';
import { eventGate } from './event-gates.js';
import { sinceGate } from './wish-gates.js';
import { afterGate, dwellGate, exitGate, scrollGate, seenGate } from './moment-gates.js';

/** Counts from when the last of what was waited for came about, and from the opening of the page at the earliest. */
export function delayGate(placement: Placement, world: PlacementWorld, id: string): Finding {
  const wanted = placement.delay;
  if (!wanted) return open;
  const { now, page } = world;
  const awaited = [eventGate, sinceGate, dwellGate, scrollGate, exitGate, seenGate, afterGate].map(gate =>
    gate(placement, world, id),
  );
  // While something is still to come, the delay has not begun.
  if (awaited.some(({ outcome }) => outcome !== 'pass')) return finding(false, { wanted });
  const begun = Math.max(page.since, ...awaited.map(({ since = 0 }) => since));
  const end = begun + wanted * 1000;
  return finding(end <= now, { wanted, seen: (now - begun) / 1000, ...(end > now && { until: end }) });
}

import type { Placement } from '@docent/schema';
import { countEvents, isMeant } from '../count-events.js';
import { type Finding, finding, open } from '../gate.js';
import type { PageEvent } from '../page-history.js';
import type { PlacementWorld } from '../placement-world.js';

/** Whether what is waited for has happened often enough since it was last called off. */
export function eventGate(placement: Placement, world: PlacementWorld): Finding {
  const wanted = placement.when?.event;
  if (!wanted) return open;
  const { count, outcome, since } = countEvents(
    wanted,
    eventsAfter(cancelled(placement, world).surely, world),
    world.decide,
  );
  return { outcome, wanted, seen: count, ...(since !== undefined && { since }) };
}

/** Fails when it was called off, and nothing has set it off again since. */
export function unlessGate(placement: Placement, world: PlacementWorld): Finding {
  const { unless: wanted, when } = placement;
  if (!wanted) return open;
  const { possibly, surely } = cancelled(placement, world);
  const last = possibly ?? surely;
  if (!last) return finding(true, { wanted });
  const again = when?.event && countEvents(when.event, eventsAfter(last, world), world.decide).outcome === 'pass';
  const seen = { name: last.name, at: last.at };
  if (again) return finding(true, { wanted, seen });
  return { outcome: possibly ? 'unknown' : 'fail', wanted, seen };
}

/** What called it off last: surely, and, when that is later, possibly. */
function cancelled({ unless = [] }: Placement, { decide, page }: PlacementWorld) {
  const found: { surely?: PageEvent; possibly?: PageEvent } = {};
  for (const event of page.events) {
    const meant = unless.map(each => isMeant(each, event, decide));
    if (meant.includes(true)) {
      found.surely = event;
      delete found.possibly;
    } else if (meant.includes('unknown')) found.possibly = event;
  }
  return found;
}

/** By place, not by time: a clock may be set back. */
const eventsAfter = (event: PageEvent | undefined, { page }: PlacementWorld): readonly PageEvent[] =>
  event ? page.events.slice(page.events.indexOf(event) + 1) : page.events;

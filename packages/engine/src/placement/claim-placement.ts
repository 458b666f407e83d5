import type { Placement } from '@docent/schema';
import { explainPlacement } from './explain-placement.js';
import type { Gate } from './gate.js';
import type { Attentions, PlacementWorld } from './placement-world.js';

/** Whether something may be shown after all, and what to keep before it is. */
export type Claim =
  | { claimed: true; news: Attentions }
  /** What is in the way: somebody was faster, or has answered meanwhile. */
  | { claimed: false; closed: readonly Gate[] };

/**
 * The last look before something is shown. Two tabs may choose at the same moment, so whoever wants to show has to do this
 * under a lock that all tabs of the browser share: read the record anew, give it as `world.attention`, and keep the news in
 * the record *before* letting go of the lock and showing it. Then every showing is counted before it can be seen, and the
 * next tab in line counts it, too. A page that goes away in between has counted one too many, never one too few.
 *
 * @param name of this showing: random, so that no two are taken for one
 */
export function claimPlacement(id: string, placement: Placement, world: PlacementWorld, name: string): Claim {
  const closed = explainPlacement(id, placement, world).filter(({ outcome }) => outcome !== 'pass');
  if (closed.length) return { claimed: false, closed };
  return { claimed: true, news: { [placement.show]: { shown: { [name]: { placement: id, at: world.now } } } } };
}

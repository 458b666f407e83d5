import type { Placement } from '@docent/schema';
import { explainPlacement, mayAppear } from './explain-placement.js';
import type { PlacementWorld } from './placement-world.js';

/** Placements of a project, by id. */
export type Placements = { readonly [id: string]: Placement };

/** The placement that may appear now: of several that of the highest priority, of equals the first by id; never more than one. */
export function choosePlacement(placements: Placements, world: PlacementWorld): string | undefined {
  return Object.entries(placements)
    .filter(([, { how }]) => how !== 'button')
    .sort(([a, { priority: high = 0 }], [b, { priority: low = 0 }]) => low - high || (a < b ? -1 : 1))
    .find(([id, placement]) => mayAppear(id, placement, world))?.[0];
}

/** Ids of the buttons that are there now. */
export const buttonsNow = (placements: Placements, world: PlacementWorld): string[] =>
  Object.entries(placements)
    .filter(([id, placement]) => placement.how === 'button' && mayAppear(id, placement, world))
    .map(([id]) => id);

/**
 * When to look again if nothing else happens, in milliseconds since the epoch: the first moment at which time alone may let
 * one of them through. `undefined` when it cannot.
 */
export function nextLook(placements: Placements, world: PlacementWorld): number | undefined {
  const moments = Object.entries(placements).flatMap(([id, placement]) => {
    const closed = explainPlacement(id, placement, world).filter(({ outcome }) => outcome !== 'pass');
    const latest = Math.max(...closed.map(({ until = Infinity }) => until));
    return closed.length && latest < Infinity ? [latest] : [];
  });
  return moments.length ? Math.min(...moments) : undefined;
}

/** Names of the events that placements wait for, or are called off by. */
export const eventsAwaited = (placements: Placements): ReadonlySet<string> =>
  new Set(
    Object.values(placements).flatMap(({ unless = [], when }) =>
      [when?.event, ...unless].flatMap(event => (event ? [event.name] : [])),
    ),
  );

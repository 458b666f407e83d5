import type { Attention, Placement } from '@docent/schema';
import { day } from '../durations.js';
import { type Finding, finding, open, unread, until } from '../gate.js';
import type { PlacementWorld } from '../placement-world.js';

/** What is known of one thing; `undefined` while the record has not been read. */
function known({ attention }: PlacementWorld, ref: string): Attention | undefined {
  // Nothing that every object inherits is called `*`, or has a colon in its name.
  return attention && (attention[ref] ?? {});
}

/** The end of what was said to hold until then; what is no moment holds for nothing. */
export const lastEnd = (said: Attention['notNow']): number =>
  Math.max(
    -Infinity,
    ...Object.keys(said ?? {})
      .map(Number)
      .filter(Number.isFinite),
  );

const never = (of: 'answered' | 'notAboutThis') => (placement: Placement, world: PlacementWorld) => {
  const about = known(world, placement.show);
  if (!about) return unread('never');
  const at = about[of]?.at;
  return finding(at === undefined, { wanted: 'never', ...(at !== undefined && { seen: at }) });
};

/** Whether it was never answered. */
export const answeredGate = never('answered');
/** Whether the customer never said "not about this". */
export const notAboutThisGate = never('notAboutThis');

/** Whether it was never sent away, or long enough ago. */
export function dismissedGate({ again, show }: Placement, world: PlacementWorld): Finding {
  const wanted = again?.afterDismissed ?? 'never';
  const about = known(world, show);
  if (!about) return unread(wanted);
  const at = about.dismissed?.at;
  if (at === undefined) return finding(true, { wanted });
  const end = wanted === 'never' ? Infinity : at + wanted * day;
  return finding(end <= world.now, { wanted, seen: at, ...until(end) });
}

const held = (said: Attention['notNow'] | undefined, read: boolean, now: number): Finding => {
  if (!read) return unread('over');
  const end = lastEnd(said);
  return finding(end <= now, { wanted: 'over', ...(end > -Infinity && { seen: end }), ...(end > now && until(end)) });
};

/** Whether no "not now" holds. */
export const notNowGate = ({ show }: Placement, world: PlacementWorld): Finding =>
  held(known(world, show)?.notNow, !!world.attention, world.now);

/** Whether no "nothing more this month" holds. */
export const nothingGate = (_: Placement, world: PlacementWorld): Finding =>
  held(known(world, '*')?.nothing, !!world.attention, world.now);

/** Whether it was not yet shown as often as it may. */
export function timesGate({ again, show }: Placement, world: PlacementWorld): Finding {
  const wanted = again?.times ?? 2;
  const about = known(world, show);
  if (!about) return unread(wanted);
  const seen = Object.keys(about.shown ?? {}).length;
  return finding(seen < wanted, { wanted, seen });
}

/** Whether it was last shown long enough ago. */
export function coolDownGate({ again, show }: Placement, world: PlacementWorld): Finding {
  const wanted = again?.coolDown ?? 7;
  const about = known(world, show);
  if (!about) return unread(wanted);
  const last = Math.max(-Infinity, ...Object.values(about.shown ?? {}).map(({ at }) => at));
  const end = last + wanted * day;
  return finding(end <= world.now, {
    wanted,
    ...(last > -Infinity && { seen: last }),
    ...(end > world.now && until(end)),
  });
}

/** Whether what happened on whatever page was so many days ago. @param id of the placement */
export function sinceGate({ show, when }: Placement, world: PlacementWorld, id: string): Finding {
  const wanted = when?.since;
  if (!wanted) return open;
  const about = known(world, show);
  if (!about) return unread(wanted);
  const { at = Infinity, off } = about.happened?.[id] ?? {};
  if (off || at === Infinity) return finding(false, { wanted });
  const end = at + wanted.wait * day;
  return finding(end <= world.now, { wanted, seen: at, [end > world.now ? 'until' : 'since']: end });
}

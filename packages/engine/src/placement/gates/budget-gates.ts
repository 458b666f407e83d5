import type { AttentionLimits, Placement } from '@docent/schema';
import { day, hour } from '../durations.js';
import { type Finding, finding, open, unread, until } from '../gate.js';
import type { PlacementWorld } from '../placement-world.js';

/** The limits over everything where the project sets none of its own. */
const defaults = { perPage: 1, perDay: 1, perWeek: 2, coolDown: 1 } as const satisfies Required<AttentionLimits>;

/** `''` for everything, else `howto:` and the like. */
type Prefix = string;

/** The gates of the budget over everything, or of that of one kind. */
export function budgetGates(of: 'everything' | 'kind') {
  const prefixOf = ({ show }: Placement): Prefix => (of === 'kind' ? show.slice(0, show.indexOf(':') + 1) : '');
  const limit = (name: keyof AttentionLimits, placement: Placement, { settings = {} }: PlacementWorld) => {
    if (of === 'everything') return settings[name] ?? defaults[name];
    const { kinds = {} } = settings;
    const kind = prefixOf(placement).slice(0, -1);
    // What every object inherits under a name has no limits.
    return kinds[kind]?.[name];
  };
  const within = (name: 'perDay' | 'perWeek', length: number) => (placement: Placement, world: PlacementWorld) => {
    const wanted = limit(name, placement, world);
    if (wanted === undefined) return open;
    const all = showings(world, prefixOf(placement));
    if (!all) return unread(wanted);
    const recent = all.filter(at => at > world.now - length);
    // The showing that has to be over before there is room again; of none at all there never is.
    const first = recent.at(-wanted) ?? Infinity;
    const passes = recent.length < wanted;
    return finding(passes, { wanted, seen: recent.length, ...(!passes && wanted > 0 && until(first + length)) });
  };

  return {
    perPage(placement: Placement, world: PlacementWorld): Finding {
      const wanted = limit('perPage', placement, world);
      if (wanted === undefined) return open;
      const seen = world.page.shown.filter(ref => ref.startsWith(prefixOf(placement))).length;
      return finding(seen < wanted, { wanted, seen });
    },
    perDay: within('perDay', day),
    perWeek: within('perWeek', 7 * day),
    coolDown(placement: Placement, world: PlacementWorld): Finding {
      const wanted = limit('coolDown', placement, world);
      if (wanted === undefined) return open;
      const last = showings(world, prefixOf(placement))?.at(-1);
      if (!world.attention) return unread(wanted);
      if (last === undefined) return finding(true, { wanted });
      const end = last + wanted * hour;
      return finding(end <= world.now, { wanted, seen: last, ...(end > world.now && until(end)) });
    },
  };
}

/**
 * When things were shown, the earliest first; `undefined` while the record has not been read. What lies in the future, because
 * the clock was set back, counts as if it had just been: more must never appear than was said.
 */
function showings({ attention }: PlacementWorld, prefix: Prefix): number[] | undefined {
  return (
    attention &&
    Object.entries(attention)
      .filter(([ref]) => ref.startsWith(prefix))
      .flatMap(([, { shown = {} }]) => Object.values(shown).map(({ at }) => at))
      .sort((a, b) => a - b)
  );
}

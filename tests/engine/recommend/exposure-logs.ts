import { createRandom } from '@docent/engine';
import type { Exposure } from '@docent/engine/recommend/snips.js';

/** Strategies whose value is known. */
export type Known = 'personal' | 'popular';

/** One log, and what each strategy is truly worth. */
export interface Log {
  exposures: (Omit<Exposure, 'would'> & { would: ReadonlySet<Known> })[];
}

const items = 5;
const places = 2;
const share = 0.2;

/** How likely a customer of a kind is to take an item: each kind has one of its own, and all like the first a little. */
function chanceOf(kind: number, item: number): number {
  return item === kind ? 0.5 : item === 0 ? 0.25 : 0.05;
}

/** What each strategy puts first for a kind of customer. */
const orders: Readonly<Record<Known, (kind: number) => number[]>> = {
  personal: kind => [kind, ...[0, 1, 2, 3, 4].filter(item => item !== kind)],
  popular: () => [0, 1, 2, 3, 4],
};

/** What the first places of a strategy are worth: the mean over kinds of customers, of whom half are of kind 0. */
export function truthOf(strategy: Known): number {
  const shares = [0.5, 0.125, 0.125, 0.125, 0.125];
  return shares.reduce((sum, own, kind) => {
    const first = orders[strategy](kind).slice(0, places);
    return sum + (own * first.reduce((all, item) => all + chanceOf(kind, item), 0)) / places;
  }, 0);
}

/**
 * What was shown to customers who come several times, some more easily pleased than others: the personal order, but for one list in five drawn by
 * lot, with the propensity of each item in its place.
 */
export function simulateLog(seed: number, customers = 400): Log {
  const random = createRandom(seed);
  const exposures: Log['exposures'] = [];
  for (let customer = 0; customer < customers; customer++) {
    const kind = random() < 0.5 ? 0 : 1 + Math.floor(random() * 4);
    const mood = random() < 0.5 ? 0.6 : 1.4;
    for (let slate = 0; slate < 3; slate++) {
      const served = orders.personal(kind);
      const shown = random() < share ? shuffled(served, random) : served;
      for (let place = 0; place < places; place++) {
        const item = shown[place]!;
        exposures.push({
          customer: `customer ${customer}`,
          propensity: (served[place] === item ? 1 - share : 0) + share / items,
          would: new Set((['personal', 'popular'] as const).filter(one => orders[one](kind)[place] === item)),
          good: random() < mood * chanceOf(kind, item),
        });
      }
    }
  }
  return { exposures };
}

function shuffled(list: readonly number[], random: () => number): number[] {
  const order = [...list];
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
}

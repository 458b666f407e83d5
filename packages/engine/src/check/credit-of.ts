import type { PublishedItem } from '@docent/schema';

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/**
 * What an answer is worth, 0 to 1; nothing for what is no answer.
 * - `choices`: rights chosen, less wrongs, of all rights (as Moodle's multiple response question).
 * - `order`: Kendall's rank correlation with the right order, where it is positive.
 * - `match`: the share of pairs that are right. The answer is a list of ids, one for each option: the option whose match was chosen.
 * - `number`: within the tolerance. `do`: it was done.
 */
export function creditOf({ answer, options = [], tolerance = 0, type }: PublishedItem, value: unknown): number {
  const chosen = listOf(value);
  switch (type) {
    case 'choice':
      return Number(options.some(({ id, right }) => right && id === value));
    case 'choices': {
      const rights = options.filter(({ right }) => right);
      const count = (wanted: boolean) =>
        options.filter(({ id, right }) => chosen.includes(id) && !!right === wanted).length;
      return rights.length ? Math.max(0, count(true) - count(false)) / rights.length : Number(!count(false));
    }
    case 'order':
      return Math.max(0, rankCorrelation(options.map(({ id }) => chosen.indexOf(id))));
    case 'match':
      return share(options.map(({ match }, index) => options.find(({ id }) => id === chosen[index])?.match === match));
    case 'number':
      // Sums of decimal fractions are a little off.
      return Number(typeof value === 'number' && Math.abs(value - answer!) <= tolerance + 1e-9 * Math.abs(answer!));
    case 'do':
      return Number(value === true);
  }
}

/** How many answers a guess chooses from; `undefined` when there is no end of them. */
export function guessesOf({ options = [], type }: PublishedItem): number | undefined {
  if (type === 'choice') return options.length;
  if (type === 'choices') return 2 ** options.length - 1;
  if (type === 'order' || type === 'match') return options.reduce((product, _, index) => product * (index + 1), 1);
  return undefined;
}

/** An answer as text: what is chosen joined by `[,]`, what belongs together by `[.]` (xAPI 1.0.3, part two, appendix C). */
export function responseOf({ options = [], type }: PublishedItem, value: unknown): string {
  const chosen = listOf(value);
  if (type === 'match') return options.map(({ id }, index) => `${id}[.]${String(chosen[index] ?? '')}`).join('[,]');
  return Array.isArray(value) ? chosen.join('[,]') : String(value);
}

function share(hits: readonly boolean[]): number {
  return hits.length ? hits.filter(Boolean).length / hits.length : 0;
}

/** Kendall's tau of places against their order; 0 when one of them is missing. */
function rankCorrelation(places: readonly number[]): number {
  const n = places.length;
  if (places.includes(-1)) return 0;
  if (n < 2) return n;
  let balance = 0;
  for (let one = 0; one < n; one++) {
    for (let other = one + 1; other < n; other++) balance += Math.sign(places[other]! - places[one]!);
  }
  return balance / ((n * (n - 1)) / 2);
}

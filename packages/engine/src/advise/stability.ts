import { assess } from './assess.js';
import type { Guide, Situation } from './guide.js';
import { within } from './own.js';
import { wilsonInterval } from '../learn/wilson-interval.js';
import { createRandom } from '../random/create-random.js';
import { finish } from './analysis/finish.js';

/** How often the first is first, whatever the weights. */
export interface Stability {
  /** Share of the samples, 0 to 1. */
  share: number;
  /** Within these the true share lies with 95 % confidence. */
  low: number;
  high: number;
  samples: number;
}

/** How to sample. */
export interface Sampling {
  /** A whole number: the same gives the same. */
  seed: number;
  /** 1 to 100,000. Default: 2,000, which leaves an interval of at most 4.4 points. */
  samples?: number;
}

/** More samples than anybody needs. */
const maxSamples = 100_000;
/** Weights are whole numbers of this sum, so that scores stay exact. */
const sum = 2 ** 20;
/** Samples between two steps. */
const chunk = 100;

/**
 * The share of all possible weights with which the outcome that is first is first: its first-rank acceptability in stochastic
 * multicriteria acceptability analysis (Lahdelma, Hokkanen and Salminen, 1998), with weights even over the simplex, found by
 * cutting a line at random places. The interval is Wilson's (1927). 0 of everything when nothing is first.
 */
export function stability(guide: Guide, situation: Situation, sampling: Sampling): Stability {
  return finish(stabilityInSteps(guide, situation, sampling));
}

/** `stability` in steps of a hundred samples, for a page to take one by one. */
export function* stabilityInSteps(
  guide: Guide,
  situation: Situation,
  { samples: wanted = 2000, seed }: Sampling,
): Generator<void, Stability> {
  const [first, ...others] = assess(guide, situation).standings;
  if (!first?.rank) return { share: 0, low: 0, high: 0, samples: 0 };
  const rivals = others
    .filter(({ rank }) => rank === first.rank)
    .map(rival => ({
      ahead: rival.order < first.order,
      leads: first.merits.map(({ at }, index) => at - (rival.merits[index]?.at ?? 0)),
    }));
  const samples = within(Math.round(wanted) || 1, 1, maxSamples);
  const random = createRandom(seed);
  let stays = 0;
  for (let sample = 1; sample <= samples; sample++) {
    const cuts = first.merits.slice(1).map(() => Math.floor(random() * sum));
    cuts.sort((a, b) => a - b).push(sum);
    const holds = rivals.every(({ ahead, leads }) => {
      const lead = leads.reduce((total, gain, at) => total + gain * ((cuts[at] ?? 0) - (cuts[at - 1] ?? 0)), 0);
      return lead > 0 || (lead === 0 && !ahead);
    });
    if (holds) stays++;
    if (sample % chunk === 0) yield;
  }
  return { share: stays / samples, ...wilsonInterval(stays, samples), samples };
}

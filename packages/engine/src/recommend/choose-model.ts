import type { ModelGate } from '@docent/schema';
import type { RecommendedItem } from '@docent/schema/names';
import { type Algorithm, algorithmsFor } from './algorithms.js';
import { compareWithPopular, opensGate } from './gate.js';
import { type Known, knownAt, type LearnOptions } from './learn-at.js';
import type { NeighbourModel } from './neighbour-model.js';
import type { PopularItem } from './popularity.js';
import { rankOffline } from './rank-offline.js';
import { timeOfLatest } from './splits/by-time.js';
import { toNeighbourModel } from './to-neighbour-model.js';
import type { Interaction } from './user-items.js';

/** What was learned for a list. */
export interface LearnedModel {
  /** By which the neighbours were found; absent: there was nothing to learn from. */
  algorithm?: Algorithm;
  neighbours: NeighbourModel;
  /** Best first. */
  popular: PopularItem[];
  /** Absent: there was not enough to compare. */
  gate?: ModelGate;
  serves: 'personal' | 'popular';
  /** What was tried, with its mean NDCG@10 on the data it was chosen by; empty without any. */
  tried: (Algorithm & { ndcg: number })[];
  /** Customers and pairs of customer and item that it was learned from. */
  customers: number;
  interactions: number;
}

/** Shares of all interactions, the latest of them: what is chosen by and what is compared by, and the latter alone. */
const [laterShare, testShare] = [0.3, 0.15];

/**
 * Learns a list: parts the interactions by time (not by chance: nobody knows the future), chooses algorithm and parameter by what customers took
 * next, learns again with that, compares the choice with popularity by what they took after that (the gate), and learns what is served from all.
 * The data of the gate have no part in the choice.
 *
 * @param interactions one of a customer and an item; `firstAt` says since when
 */
export function chooseModel(interactions: readonly Interaction[], options: LearnOptions): LearnedModel {
  const all = knownAt(interactions, options);
  const { train } = all;
  const began = interactions.map(({ at, firstAt = at }) => ({ at: firstAt }));
  const [middle, late] = [timeOfLatest(began, laterShare), timeOfLatest(began, testShare)];
  const tried = tryAll(interactions, middle, late, options);
  const best = tried.reduce<(typeof tried)[number] | undefined>(
    (first, next) => (first && first.ndcg >= next.ndcg ? first : next),
    undefined,
  );
  const choice = best ?? algorithmsFor(train.items.length)[0]!;
  const gate = best && compare(interactions, late, best, options);
  const found = train.items.length > 0;
  return {
    ...(found && { algorithm: { algorithm: choice.algorithm, parameter: choice.parameter } }),
    neighbours: found ? toNeighbourModel(train, all.learn(choice)) : { rows: new Map(), customers: new Map() },
    popular: all.popular,
    ...(gate && { gate }),
    serves: opensGate(gate) ? 'personal' : 'popular',
    tried,
    customers: train.users,
    interactions: train.columns.length,
  };
}

function tryAll(
  interactions: readonly Interaction[],
  middle: number,
  late: number,
  options: LearnOptions,
): LearnedModel['tried'] {
  const known = knownAt(interactions, { ...options, now: middle - 1 });
  const offline = { ...known, later: takenBetween(interactions, middle, late, known, options) };
  if (offline.later.size === 0) return [];
  return algorithmsFor(known.train.items.length).map(algorithm => ({
    ...algorithm,
    ndcg: mean(rankOffline(offline, known.learn(algorithm))),
  }));
}

function compare(
  interactions: readonly Interaction[],
  late: number,
  choice: Algorithm,
  options: LearnOptions,
): ModelGate | undefined {
  const known = knownAt(interactions, { ...options, now: late - 1 });
  const offline = { ...known, later: takenBetween(interactions, late, Infinity, known, options) };
  return compareWithPopular({
    personal: rankOffline(offline, known.learn(choice)),
    popular: rankOffline(offline),
  });
}

/** What could be recommended and was first taken then, by customers who had something before. */
function takenBetween(
  interactions: readonly Interaction[],
  from: number,
  to: number,
  { train }: Known,
  { isCandidate }: LearnOptions,
): Map<string, Set<RecommendedItem>> {
  const taken = new Map<string, Set<RecommendedItem>>(train.customers.map(customer => [customer, new Set()]));
  for (const { at, customer, firstAt = at, item } of interactions) {
    if (firstAt >= from && firstAt < to && isCandidate(item)) taken.get(customer)?.add(item);
  }
  return new Map([...taken].filter(([, items]) => items.size > 0));
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(numbers.length, 1);
}

import type { PublishedCandidate, PublishedPlacedItem, PublishedRecommendations } from '@docent/schema';
import type { RecommendedItem, Strategy } from '@docent/schema/names';
import { createOpenTest } from './create-open-test.js';
import { diversify, type Scored } from './diversify.js';
import { explore, poolTimes } from './explore.js';
import { findByExperts } from './find-by-experts.js';
import { findForYou, findRelated } from './find-neighbours.js';
import { findPopular } from './find-popular.js';
import { type Finder, type Found, nothing, type Search } from './finder.js';
import { historyOf } from './history-of.js';
import type { Fallback, RankedItem, Ranking, RankingInput } from './ranking.js';

/** Something found, and by what. */
interface Hit extends Scored {
  item: RecommendedItem;
  strategy: Strategy;
}

const builtIn: { readonly [strategy in Strategy]?: Finder } = {
  'for-you': findForYou,
  related: findRelated,
  popular: findPopular,
  expert: findByExperts,
};
const dayLength = 86_400_000;

/**
 * What a list recommends to one customer, and why. Each strategy is asked in the order of the list, and what it cannot fill the next one
 * fills. Pure: the same input, the same ranking, also of what is drawn by lot.
 */
export function rank(input: RankingInput): Ranking {
  const { finders = {}, imported = [], interactions = {}, list, now, personal = true, slate } = input;
  const known = new Set(list.candidates.map(({ item }) => item));
  const others = imported.filter(({ item }) => !known.has(item));
  const candidates = new Map([...list.candidates, ...others].map(each => [each.item, each]));
  const isOpen = createOpenTest(input);
  const history = personal ? historyOf(list, interactions, now) : new Map<RecommendedItem, number>();
  const search: Search = { input, candidates, history, isOpen };

  const pinned = place(list.pinned, search, 'editorial');
  const promoted = place(list.promoted, search, 'promoted', pinned);
  const apart = new Set([...pinned, ...promoted].map(({ item }) => item));
  const isCandidate = (candidate: PublishedCandidate) =>
    isOpen(candidate) &&
    !apart.has(candidate.item) &&
    isNew(candidate, list.newerThanDays, now) &&
    (known.has(candidate.item) || isMeant(candidate, list.imported));

  const most = list.count * (list.exploration ? poolTimes : 1);
  const found = new Map<Strategy, Found>();
  const wanted = new Set<RecommendedItem>();
  const ranked: Hit[] = [];
  const alone = new Map<Strategy, Hit[]>();
  const fallbacks: Fallback[] = [];
  for (const strategy of list.strategies) {
    const finder = builtIn[strategy] ?? finders[strategy];
    const one = finder ? finder(search) : nothing('not-loaded');
    found.set(strategy, one);
    const sorted = sort(one, strategy, candidates, isCandidate);
    if (list.imported && ranked.length < most) for (const item of missing(one, candidates, most)) wanted.add(item);
    alone.set(strategy, diversify(sorted, [], list.count, list.diversity));
    const left = sorted.filter(({ item }) => !ranked.some(other => other.item === item));
    const before = ranked.map(({ candidate }) => candidate);
    if (ranked.length < most) ranked.push(...diversify(left, before, most - ranked.length, list.diversity));
    if (ranked.length < list.count) fallbacks.push({ strategy, reason: one.lack ?? 'few' });
  }

  const { drawn, order, propensity } = explore(ranked, { count: list.count, share: list.exploration, slate });
  const items = order.map((hit, index): RankedItem => {
    const { candidate, item, score, strategy } = hit;
    const { customersOf, partsOf } = found.get(strategy)!;
    const evidence = customersOf?.(item);
    const parts = partsOf(item).sort((a, b) => b.value - a.value);
    for (const part of parts)
      if ('item' in part && part.item && list.imported && !candidates.has(part.item)) wanted.add(part.item);
    return {
      ...{ item, candidate, source: strategy === 'expert' ? 'expert' : 'organic', strategy, score, parts },
      ...(evidence !== undefined && { evidence }),
      ...(candidate.unsuitable !== undefined && { unsuitable: candidate.unsuitable }),
      ...{ position: index + 1, propensity: propensity(hit, index) },
      would: list.strategies.filter(each => alone.get(each)?.[index]?.item === item),
    };
  });
  return { slate, items, pinned, promoted, fallbacks, drawn, wanted: [...wanted] };
}

/** The best first; of equals, the one that the project names first. */
function sort(
  { scores }: Found,
  strategy: Strategy,
  candidates: Search['candidates'],
  isCandidate: (candidate: PublishedCandidate) => boolean,
): Hit[] {
  const hits: Hit[] = [];
  // By candidate, so that their order is the same whatever order something was learned in.
  for (const [item, candidate] of candidates) {
    const score = scores.get(item) ?? 0;
    if (score > 0 && isCandidate(candidate)) hits.push({ item, candidate, score, strategy });
  }
  return hits.sort((a, b) => b.score - a.score);
}

/** What was found without being known here, the best first: so many that something is left when some of it may not be shown. */
function missing({ scores, wants = [] }: Found, candidates: Search['candidates'], most: number): RecommendedItem[] {
  const best = [...scores].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, most * 2);
  const named = [...wants, ...best.map(([item]) => item)];
  return named.filter(item => !candidates.has(item) && item.startsWith('subject:'));
}

function isNew({ released }: PublishedCandidate, days: number | undefined, now: number): boolean {
  if (days === undefined) return true;
  const age = now - Date.parse(released ?? '');
  return age >= 0 && age <= days * dayLength;
}

/** Whether the list chooses from imported subjects such as this. */
function isMeant({ item, tags = [], type }: PublishedCandidate, wanted: PublishedRecommendations['imported']): boolean {
  return (
    wanted !== undefined &&
    (!wanted.items || wanted.items.includes(item)) &&
    (!wanted.types || wanted.types.includes(type)) &&
    (!wanted.tags || wanted.tags.some(tag => tags.includes(tag)))
  );
}

/** What is placed by hand, for whom it is meant. */
function place(
  placed: readonly PublishedPlacedItem[] = [],
  { candidates, input: { holds }, isOpen }: Search,
  source: 'editorial' | 'promoted',
  before: readonly RankedItem[] = [],
): RankedItem[] {
  const items: RankedItem[] = [];
  for (const { because, item, when } of placed) {
    const candidate = candidates.get(item);
    const holdsNow = when === undefined || holds?.(when) === true;
    if (!candidate || !holdsNow || !isOpen(candidate)) continue;
    if ([...before, ...items].some(other => other.item === item)) continue;
    items.push({
      ...{ item, candidate, source, score: 0, parts: [{ because: 'placed', text: because, value: 0 }] },
      ...(candidate.unsuitable !== undefined && { unsuitable: candidate.unsuitable }),
      ...{ position: items.length + 1, propensity: 1, would: [] },
    });
  }
  return items;
}

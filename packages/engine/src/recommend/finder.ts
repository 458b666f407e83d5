import type { PublishedCandidate } from '@docent/schema';
import type { RecommendedItem } from '@docent/schema/names';
import type { History } from './history-of.js';
import type { ModelFault } from './model-error.js';
import type { Part } from './part.js';
import type { RankingInput } from './ranking.js';

/**
 * Why a strategy did not fill a list. `not-loaded`: its code is not here; `no-model`: nothing was learned yet; `not-better`: what was
 * learned has not been shown to do better than popularity; `few`: not enough items with enough evidence; a {@link ModelFault}: the model
 * could not be had, or was refused.
 */
export type Lack =
  | ModelFault
  | 'not-loaded'
  | 'no-model'
  | 'not-better'
  | 'few'
  | 'personalisation-off'
  | 'no-history'
  | 'no-subject'
  | 'no-rule'
  | 'no-need';

/** What a strategy sees. */
export interface Search {
  input: RankingInput;
  /** All that there is, shown or not: history and what is on show, too. */
  candidates: ReadonlyMap<RecommendedItem, PublishedCandidate>;
  /** What the customer has, and how much it says now. Empty without personalisation. */
  history: History;
  /** Whether it may be recommended to this customer now. */
  isOpen: (candidate: PublishedCandidate) => boolean;
}

/** What a strategy found. */
export interface Found {
  /** Above 0, whatever may be shown of it. */
  scores: ReadonlyMap<RecommendedItem, number>;
  /** What a score is the sum of, in no order. */
  partsOf(item: RecommendedItem): Part[];
  /** How many customers stand behind an item. Default: none. */
  customersOf?: (item: RecommendedItem) => number | undefined;
  /** Items of which it would have to know more. Default: none. */
  wants?: readonly RecommendedItem[];
  /** Why there is nothing, or not more. Default: `few`. */
  lack?: Lack;
}

/** A strategy. */
export type Finder = (search: Search) => Found;

/** Nothing, and why. */
export function nothing(lack: Lack): Found {
  return { scores: new Map(), partsOf: () => [], lack };
}

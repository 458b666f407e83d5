import type {
  HowtoProgress,
  PublishedCandidate,
  PublishedModel,
  PublishedRecommendations,
  SkillRecord,
} from '@docent/schema';
import type { RecommendationSource, RecommendedItem, Strategy } from '@docent/schema/names';
import type { Rule } from '../rules/rule.js';
import type { Finder, Lack } from './finder.js';
import type { RecordedInteractions } from './hear-signal.js';
import type { ModelFault } from './model-error.js';
import type { NeighbourModel } from './neighbour-model.js';
import type { Part } from './part.js';

/** All that decides what a list recommends. Nothing of it leaves the page. */
export interface RankingInput {
  list: PublishedRecommendations;
  /** Milliseconds since the epoch. */
  now: number;
  /** Details of imported subjects, as far as they were looked up. What the project file knows stands in the list. */
  imported?: readonly PublishedCandidate[] | undefined;
  /** What the collector has learned; absent: nothing, or it could not be had. */
  model?: PublishedModel | undefined;
  /** Rows of the items of the history, of what is on show; see `historyOf`. */
  neighbours?: NeighbourModel | undefined;
  /** Why model or neighbours are missing. Default: there are none. */
  fault?: ModelFault | undefined;
  /** What the customer did with items and said of them, by item: the part `interactions` of their record. */
  interactions?: RecordedInteractions | undefined;
  /** What they showed of skills, by id: the part `learning`. */
  learning?: Readonly<Record<string, SkillRecord>> | undefined;
  /** How far they got in how-tos, by ref: the part `progress`. */
  progress?: Readonly<Record<string, HowtoProgress>> | undefined;
  /** Whether the customer lets their own history and skills choose. What they do not want to see is held to either way. Default: true. */
  personal?: boolean | undefined;
  /** What the page is about: never recommended, and what `related` and `content` go by. */
  about?: RecommendedItem | undefined;
  /** Whether a rule holds; see `createHolds`. Default: of no rule is it known. */
  holds?: ((rule: Rule) => boolean | 'unknown') | undefined;
  /** Of strategies that are not loaded with the rest: `content` and `next-skill`. */
  finders?: { readonly [strategy in Strategy]?: Finder } | undefined;
  /** Names this ordering, at random; all that is drawn by lot is drawn by it. */
  slate: string;
}

/** One thing that is recommended, with all that speaks for it. */
export interface RankedItem {
  item: RecommendedItem;
  candidate: PublishedCandidate;
  source: RecommendationSource;
  /** What found it. Absent: placed by hand. */
  strategy?: Strategy;
  /** Sum of its parts. 0: placed by hand. */
  score: number;
  /** Why, the largest first. */
  parts: Part[];
  /** How many customers it rests on. Absent: on none, or it is not known. */
  evidence?: number;
  /** When it would not suit somebody. */
  unsuitable?: string;
  /** From 1, of those placed by hand and of the others by themselves. */
  position: number;
  /** How likely it was, before anything was drawn, to stand in this place. 1 for what is placed by hand. */
  propensity: number;
  /** Which strategies of the list, alone and undrawn, would have put it there. */
  would: Strategy[];
}

/** A strategy that did not fill the list, and why. */
export interface Fallback {
  strategy: Strategy;
  reason: Lack;
}

/** A list, as it is for one customer now. */
export interface Ranking {
  slate: string;
  /** Found by strategies, the best first. */
  items: RankedItem[];
  /** Placed by editors. */
  pinned: RankedItem[];
  /** Placed in the interest of the vendor. */
  promoted: RankedItem[];
  /** Strategies that did not fill the list, in its order. */
  fallbacks: Fallback[];
  /** Whether the order was drawn by lot. */
  drawn: boolean;
  /** Imported items that would be recommended, or that speak for one, whose details are not here; the most wanted first. */
  wanted: RecommendedItem[];
}

import type { RecommendationLayout, RecommendedItem, Strategy } from '../names.js';
import type { AudienceRule } from '../recommendations/choices.js';
import type { Signal } from '../recommendations/signal.js';
import type { PublishedCondition, PublishedValue } from './published-advice.js';
import type { PublishedEntity } from './published-entity.js';
import type { RichText } from './rich-text.js';

/** A list of recommendations as elements get it: one locale, references resolved, markdown compiled, defaults filled in. */
export interface PublishedRecommendations extends PublishedEntity {
  kind: 'recommendations';
  title: string;
  intro?: RichText;
  layout: RecommendationLayout;
  strategies: Strategy[];
  /** At most so many, besides those placed by hand. */
  count: number;
  /** 0 to 1. */
  diversity: number;
  /** Only subjects released within so many days. Absent: all. */
  newerThanDays?: number;
  /** Share of lists in an order drawn by lot, 0 to 0.2. */
  exploration: number;
  /** So many customers must stand behind what is called popular or related. */
  minimumCustomers: number;
  /** Days after which an event says half as much. */
  halfLifeDays: number;
  /** What counts as positive. Absent: nothing is learned from. */
  positive?: Signal[];
  /** Candidates that the project file knows, in its order. Imported subjects come by shard. */
  candidates: PublishedCandidate[];
  /** Whether imported subjects are candidates, too; those alone, of these types and with one of these tags, where that is said. */
  imported?: { items?: RecommendedItem[]; types?: string[]; tags?: string[] };
  include?: AudienceRule[];
  exclude?: AudienceRule[];
  expert?: PublishedExpertRule[];
  pinned?: PublishedPlacedItem[];
  promoted?: PublishedPlacedItem[];
  /** Whether rules use operators beyond JsonLogic, which elements load only then. Absent: none does. */
  additions?: boolean;
  /** Named rules of the project that its rules use. Absent: they use none. */
  conditions?: { [id: string]: PublishedCondition };
  values?: { [id: string]: PublishedValue };
}

/** What may be recommended. */
export interface PublishedCandidate {
  item: RecommendedItem;
  title: string;
  /** A kind of entity, or a type of subject. */
  type: string;
  url?: string;
  /** One sentence about it. */
  summary?: string;
  image?: { src: string; alt: string; width: number; height: number };
  tags?: string[];
  attributes?: { [name: string]: string | number | boolean };
  /** When it would not suit somebody. */
  unsuitable?: string;
  /** ISO 8601 date since when there is it. */
  released?: string;
  /** How long it takes. */
  minutes?: number;
  /** How many steps it has for everybody: who is through with so many is through with it. Of how-tos. */
  steps?: number;
  /** Whether there is reason to get it again, so that it may be recommended to who has it. Default: false. */
  repeatable?: boolean;
  /** Skills that one learns by it, by id, with the title for "You will be able to …". */
  teaches?: { id: string; title: string }[];
  /** Skills that one needs for it, by id, with their titles. */
  requires?: { id: string; title: string }[];
  /** Subjects that it is about, by id: what one is doing when one needs it. */
  subjects?: string[];
}

/** What an expert recommends, to whom, and why. */
export interface PublishedExpertRule {
  id: string;
  item: RecommendedItem;
  /** Absent: to everybody. */
  when?: unknown;
  because: string;
  source?: string;
  /** Absent: who answers for the list. */
  owner?: string;
}

/** What the vendor places by hand, and why. */
export interface PublishedPlacedItem {
  item: RecommendedItem;
  when?: unknown;
  because: string;
}

import type { RecommendedItem } from '../names.js';

/**
 * `models/<list>`: what the collector has learned for one list, or was given. Names files of neighbours, `models/<list>/<version>/<shard>.bin`,
 * which browsers load by the items they hold in their own record: ranking happens in the page.
 */
export interface PublishedModel {
  /** Version of this format. */
  format: 1;
  project: string;
  /** Id of the list. */
  list: string;
  /** Hash of what was learned. */
  version: string;
  /** Milliseconds since the epoch. */
  trainedAt: number;
  /** What may be served: the personal model only while it has been shown to beat popularity on later data. */
  serves: 'personal' | 'popular';
  /** What was compared, and how it came out. Absent: there was not enough to compare, or the neighbours were imported. */
  gate?: ModelGate;
  /** Where the neighbours come from. Absent: there are none. */
  algorithm?: 'ease' | 'item-knn' | 'rp3beta' | 'imported';
  /** Customers and customer–item pairs it was learned from. */
  customers: number;
  interactions: number;
  /** The most used, with decay: best first, only with enough customers behind them. */
  popular: { item: RecommendedItem; customers: number; weight: number }[];
  /** Number of files of neighbours (a power of two); 0: there are none. Of an item: `shardOf` of the engine. */
  shards: number;
}

/** How the personal model did against popularity, on data later than what both were made of. */
export interface ModelGate {
  /** What was compared: NDCG of the first ten, full ranking, seen items removed. */
  metric: 'ndcg@10';
  personal: number;
  popular: number;
  /** Personal less popular: mean over customers, with the bounds of its interval. */
  difference: { estimate: number; low: number; high: number };
  /** Customers with later data. */
  customers: number;
  /** Level of the interval. */
  level: number;
}

import type { PublishedModel } from '@docent/schema';
import type { RecommendedItem } from '@docent/schema/names';

/** What is learned from, on its way to a thread: by column, since that is what threads hand over fast. */
export interface LearnRequest {
  project: string;
  /** Id of the list. */
  list: string;
  customers: string[];
  items: RecommendedItem[];
  /** By interaction: places in `customers` and `items`. */
  customerOf: Uint32Array;
  itemOf: Uint32Array;
  weights: Float64Array;
  times: Float64Array;
  firstTimes: Float64Array;
  /** What may be recommended. */
  candidates: Set<RecommendedItem>;
  now: number;
  halfLifeDays: number;
  minimumCustomers: number;
}

/** What came of it, ready to be stored. */
export interface LearnResult {
  about: Omit<PublishedModel, 'format' | 'project' | 'list' | 'version' | 'shards'>;
  shards: Uint8Array[];
}

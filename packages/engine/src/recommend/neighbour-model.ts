import type { RecommendedItem } from '@docent/schema/names';

/** An item that goes with another. */
export interface Neighbour {
  item: RecommendedItem;
  /** How much having the other says for this one; never negative, so that every score is a sum of what speaks for it. */
  weight: number;
}

/** What was learned of which items go together, or a part of it. */
export interface NeighbourModel {
  /** By item that somebody has: what goes with it, the strongest first. */
  rows: ReadonlyMap<RecommendedItem, readonly Neighbour[]>;
  /** How many customers have each item that is named in it. */
  customers: ReadonlyMap<RecommendedItem, number>;
}

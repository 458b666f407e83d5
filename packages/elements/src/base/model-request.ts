import type { NeighbourModel } from '@docent/engine/recommend/neighbour-model.js';
import type { ModelFault } from '@docent/engine/recommend/model-error.js';
import type { PublishedModel, PublishedSubject } from '@docent/schema';
import type { RecommendedItem } from '@docent/schema/names';

/** "What was learned for this list, and what goes with these items?" Needs a collector, but neither consent nor an id. */
export interface ModelRequest {
  type: 'model';
  /** Id of the list. */
  list: string;
  /** What the customer has, or looks at; ranking needs what goes with each. */
  items: readonly RecommendedItem[];
}

/** What was learned, as far as it could be had; nothing at all where nothing was learned. */
export interface ModelResponse {
  model?: PublishedModel | undefined;
  neighbours?: NeighbourModel | undefined;
  fault?: ModelFault | undefined;
}

/** "What are these imported subjects?" */
export interface SubjectsRequest {
  type: 'subjects';
  ids: readonly string[];
}

/** By id; what is missing is not there any more, or could not be loaded. */
export type SubjectsResponse = ReadonlyMap<string, PublishedSubject>;

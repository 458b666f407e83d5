/** One row per list that learns: what it learns from, and how far it has read. */
export interface LearnedListTable {
  project: string;
  /** Id of the list. */
  list: string;
  /** JSON: what of the list learning goes by, as it is published. */
  definition: string;
  /** Hash of what counts as positive: with another one, everything is read again. */
  signals: string;
  /** Everything up to this event has been read. */
  seq: number;
  /** When training was last begun, in milliseconds since the epoch; null: never. */
  tried_at: number | null;
  /** Why it came to nothing then; null: it did not, or has not ended. */
  failed: string | null;
}

/** One row per customer and item of a list. */
export interface ListInteractionTable {
  project: string;
  list: string;
  /** Tells customers apart; a user id if there is one, else an anonymous id. */
  customer: string;
  item: string;
  user_id: string | null;
  anonymous_id: string | null;
  /** How much the heaviest of the customer's events about the item says, before decay. */
  weight: number;
  /** When the latest of these was, in milliseconds since the epoch. */
  at: number;
  /** When the first of all was. */
  first_at: number;
}

/** One row per model that pages may still ask for. */
export interface ModelTable {
  project: string;
  list: string;
  version: string;
  /** JSON, as browsers get it. */
  document: string;
  /** Since when there is a newer one; null for the present one. */
  retired_at: number | null;
}

/** One row per file of a model. */
export interface ModelShardTable {
  project: string;
  list: string;
  version: string;
  shard: number;
  bytes: Uint8Array;
}

/** What is kept of lists that learn. */
export interface ModelTables {
  learned_lists: LearnedListTable;
  list_interactions: ListInteractionTable;
  models: ModelTable;
  model_shards: ModelShardTable;
}

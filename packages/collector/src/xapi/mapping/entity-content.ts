/** What statements say about a published entity beyond what its events say. */
export interface EntityContent {
  title: string;
  /** Of all texts here. */
  locale: string;
  /** The skill it teaches. */
  skill?: { id: string; title?: string };
  /** Seconds of its video. */
  length?: number;
  steps: ReadonlyMap<string, { title?: string; /** Seconds of a video of its own. */ length?: number }>;
  questions: ReadonlyMap<string, QuestionContent>;
  /** The skills it tests, by id. */
  skills: ReadonlyMap<string, { title?: string; items: ReadonlyMap<string, ItemContent> }>;
}

/** A question as authors wrote it. */
export interface QuestionContent {
  title?: string;
  /** Ids and texts of what can be chosen. */
  options: readonly { id: string; title?: string }[];
}

/** A question with a right answer. */
export interface ItemContent {
  /** Of its meaning: what is said here holds for answers to this revision only. */
  revision?: string;
  /** What is asked, as plain text. */
  title?: string;
  /** In the right order, of an item about order. */
  options: readonly { id: string; title?: string; right: boolean; match?: string }[];
  answer?: number;
  tolerance: number;
}

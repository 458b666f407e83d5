/** What statements say about a published entity beyond what its events say. */
export interface EntityContent {
  title: string;
  /** Of all texts here. */
  locale: string;
  skill?: { id: string; title?: string };
  /** Seconds of its video. */
  length?: number;
  steps: ReadonlyMap<string, { title?: string; /** Seconds of a video of its own. */ length?: number }>;
  /** Questions, or items of a check. */
  questions: ReadonlyMap<string, QuestionContent>;
}

/** A question as authors wrote it. */
export interface QuestionContent {
  title?: string;
  /** Ids and texts of what can be chosen. */
  options: readonly { id: string; title?: string }[];
}

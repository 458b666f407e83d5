/** A review whose words are counted. */
export interface SaidReview {
  id: string;
  /** Tells writers apart, as far as who they are is known. */
  writer: string;
  rating: number;
  /** See `usefulness` of the engine. */
  usefulness: number;
  language: string;
  /** What it says, see `plainLines`. */
  lines: readonly string[];
  /** The same as it is looked up in. */
  words: string;
}

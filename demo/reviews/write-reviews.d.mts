/** A review as somebody writes it. */
export interface WrittenReview {
  rating: number;
  /** In markdown. */
  paragraphs: string[];
  language: string;
  title?: string;
  pros?: string[];
  cons?: string[];
  bestFor?: string[];
  notFor?: string[];
  criteria?: Record<string, number>;
  role?: string;
  experience?: 'days' | 'weeks' | 'months' | 'years';
  name?: string;
  incentive?: 'discount';
  relationship?: 'partner';
}

/** Reviews of different lengths and in different languages; the same for the same seed. */
export function writeReviews(count: number, options?: { seed?: number; liked?: number }): WrittenReview[];

import type { Stars } from './published-review.js';

/** A number found from reviews, with the ends of its 95 % interval. */
export interface FoundRange {
  value: number;
  low: number;
  high: number;
}

/** What somebody wrote, word for word: a sentence, or what is around the words in a long one. */
export interface TopicQuote {
  /** Id of the review it is from. */
  review: string;
  rating: number;
  /** What is before the words that the topic is about; cut where it begins with “…”. */
  before: string;
  /** The words, as they are written there. */
  said: string;
  /** What is after them; cut where it ends with “…”. */
  after: string;
}

/** A word or phrase that several writers used. */
export interface ReviewTopic {
  /** As most of them write it. */
  text: string;
  /** What `words` finds the same reviews with. */
  words: string;
  /** How many reviews say it, and how many different writers. */
  reviews: number;
  writers: number;
  /** Share of the reviews of this language that say it. */
  share: FoundRange;
  /** Stars of those that say it, and of the others of this language. */
  stars: Stars;
  others: Stars;
  /** Mean stars of both, and whether they differ by more than may be chance; absent: too few on one side to tell. */
  difference?: { said: FoundRange; others: FoundRange; differs: boolean };
  /** One to three of those that say it: the most useful for, the most useful against, and the most useful of the rest. */
  quotes: TopicQuote[];
}

/** Answer of `…/topics`: what several writers say, counted. */
export interface ReviewTopics {
  /** How many of the newest reviews were looked at. */
  reviews: number;
  /** How many are looked at, at most. */
  window: number;
  /** How many different writers a topic takes. */
  needed: number;
  /** Those with the most reviews first; languages whose words that say nothing are not known are left out. */
  languages: { language: string; reviews: number; topics: ReviewTopic[] }[];
}

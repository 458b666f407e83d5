import type { Experience, Incentive, ModerationReason, Relationship } from '../names.js';
import type { RichText } from './rich-text.js';

/** Counts of one, two, three, four and five stars. */
export type Stars = [one: number, two: number, three: number, four: number, five: number];

/** What a vendor's server said, signed, about how the writer uses the subject. */
export interface VerifiedUse {
  /** Since when: a day, RFC 3339. */
  since?: string;
  /** Plan or edition that is used. */
  plan?: string;
}

/** A published review. Texts are plain, but for `text`; who shows them isolates their direction from that of the page. */
export interface PublishedReview {
  id: string;
  rating: number;
  /** Stars by id of the criterion. */
  criteria?: Record<string, number>;
  title?: string;
  text: RichText;
  pros?: string[];
  cons?: string[];
  bestFor?: string[];
  notFor?: string[];
  role?: string;
  /** As the writer says. */
  experience?: Experience;
  name?: string;
  /** Primary language tag. */
  language?: string;
  /** Below `/v1/projects/:project/media/`, as WebP. */
  images?: { hash: string; width: number; height: number; alt: string }[];
  /** RFC 3339. */
  submittedAt: string;
  /** RFC 3339. */
  publishedAt: string;
  /** Whether a token signed by the vendor proved who wrote it. */
  verified: boolean;
  /** What the same token said of their use: the basis on which it is called verified use. */
  use?: VerifiedUse;
  incentive?: Incentive;
  /** Absent: a customer, and nothing more. */
  relationship?: Exclude<Relationship, 'customer'>;
  /** Whether it counts in the headline: whoever is more than a customer does not. */
  counts: boolean;
  votes: { helpful: number; notHelpful: number };
  /** When it was corrected, and the stars it had until then; the oldest first. */
  corrections?: { at: string; rating: number }[];
  /** What the vendor answered. */
  answer?: { text: RichText; at: string };
}

/** What reviews say together, with what it takes to check it. */
export interface ReviewHeadline {
  /** Posterior mean. */
  value: number;
  /** Ends of the interval that holds 95 % of the posterior. */
  low: number;
  high: number;
  /** How many reviews it rests on. */
  n: number;
  /** How many it takes before stars may be shown. */
  needed: number;
  /** Whether there are that many: where not, no stars are to be shown. */
  enough: boolean;
  /** Mean of what was given, without the prior. */
  mean: number;
  stars: Stars;
  /** So many reviews of this mean are assumed beforehand, spread evenly. */
  prior: { weight: number; mean: number };
}

/** Reviews that count, of one month. */
export interface ReviewMonth {
  /** When they were first submitted, such as `2026-11`, UTC. */
  month: string;
  n: number;
  /** Mean of what was given. */
  mean: number;
}

/** Answer of `GET /v1/projects/:project/subjects/:id/reviews`. */
export interface ReviewsPage {
  reviews: PublishedReview[];
  /** `after` of the next page; absent when this was the last. A page may have fewer reviews than were asked for, and yet a next one. */
  next?: string;
  /** Of all published reviews that count; on the first page. */
  headline?: ReviewHeadline;
  /** The same by criterion. */
  criteria?: Record<string, ReviewHeadline>;
  /** The same over time, the oldest month first, without those in which nobody wrote. */
  months?: ReviewMonth[];
  /**
   * How many would choose it again, of those who were asked later and whom a token proves; on the first page. Where `enough` is false
   * no share is to be shown. Absent: nobody has answered.
   */
  again?: { again: number; n: number; needed: number; enough: boolean; value: number; low: number; high: number };
  /** Those to show first: for it, against it, and by somebody in the role of `?like=`. On the first page without filters. */
  first?: { supportive?: PublishedReview; critical?: PublishedReview; alike?: PublishedReview };
}

/** Answer of `…/ledger`: what was done with all reviews, questions or answers of a subject, or of a project. */
export interface VoiceLedger {
  /** How many were ever sent. */
  received: number;
  /** How many are shown now. */
  published: number;
  /** How many wait for a person, unseen. */
  held: number;
  /** How many are removed now. */
  removed: number;
  /** How many were taken back by their writers, erased with them, or went with the question that they answered. */
  withdrawn: number;
  /** How many times some were held back, by reason; one may have several. */
  heldFor: Partial<Record<ModerationReason, number>>;
  /** How many are removed now, by reason. */
  removedFor: Partial<Record<ModerationReason, number>>;
  /** Decisions by people, and the median of the seconds that writers or reporters waited for them, to within a tenth. */
  decisions: { count: number; medianSeconds?: number };
  /** How many were reported by readers, and appeals of writers. */
  reports: number;
  appeals: number;
}

/** The same of reviews, which have stars. */
export interface ReviewLedger extends VoiceLedger {
  /** Stars of all that are here, and of those that are shown: what moderation did to them. */
  stars: { before: Stars; after: Stars };
}

import type { Relationship } from '../names.js';
import type { VerifiedUse } from './published-review.js';
import type { RichText } from './rich-text.js';

/** What public questions and answers have in common. Texts are plain, but for `text`; who shows them isolates their direction. */
interface Published {
  id: string;
  text: RichText;
  /** What the writer calls themselves. */
  name?: string;
  /** What they use the subject as. */
  role?: string;
  /** Primary language tag. */
  language?: string;
  /** RFC 3339. */
  publishedAt: string;
  /** Whether a token signed by the vendor proved who wrote it. */
  verified: boolean;
  votes: { helpful: number; notHelpful: number };
  /** When it was last corrected, RFC 3339. */
  correctedAt?: string;
}

/** A published answer. */
export interface PublicAnswer extends Published {
  /** Whose it is: the vendor's own, somebody's who belongs to the vendor, or a customer's. */
  by: 'vendor' | 'staff' | 'customer';
  /** What else the writer is to the vendor, as they say. */
  relationship?: Exclude<Relationship, 'customer'>;
  /** What a token said of the writer's use. */
  use?: VerifiedUse;
  /** Who said that it helped. */
  accepted?: 'asker' | 'vendor';
}

/** A published question, with the answer to show first: the accepted one, else the most useful. */
export interface PublicQuestion extends Published {
  title: string;
  /** How many answers are shown. */
  answers: number;
  first?: PublicAnswer;
}

/** Answer of `GET /v1/projects/:project/subjects/:id/questions`. */
export interface QuestionsPage {
  questions: PublicQuestion[];
  /** `after` of the next page; absent when this was the last. */
  next?: string;
}

/** Answer of `GET /v1/projects/:project/subjects/:id/answers?question=…`. */
export interface AnswersPage {
  /** The accepted one first, then the most useful. */
  answers: PublicAnswer[];
  next?: string;
}

import type { Generated } from 'kysely';
import type { ModerationReason, ReviewState, VoiceKind } from '@docent/schema/names';

/** One row per review, question or answer that is here, whatever became of it; one that is withdrawn is gone. */
export interface ReviewTable {
  seq: Generated<number>;
  project: string;
  kind: Generated<VoiceKind>;
  /** Id of the command that it was first submitted with. */
  review_id: string;
  /** Id of the command that it was last submitted with. */
  command_id: string;
  subject: string;
  user_id: string | null;
  anonymous_id: string | null;
  /** Whether a token proved the user id. */
  verified: 0 | 1;
  /** Whether the anonymous id was proven to be the sender's own. */
  anonymous_verified: 0 | 1;
  state: ReviewState;
  /** Stars of a review; 0: it is none. */
  rating: number;
  /** JSON: stars by criterion; null: none. */
  criteria: string | null;
  /** Whether it counts in the headline. */
  counted: 0 | 1;
  role: string | null;
  language: string | null;
  /** JSON: what is shown of what was written. */
  content: string;
  /** JSON: what a token said of the writer's use; null: nothing. */
  used: string | null;
  /** JSON: pictures with their sizes. */
  images: string;
  /** All words, folded, for searching. */
  words: string;
  text_hash: string;
  /** JSON: when it was corrected and the stars until then. */
  corrections: string;
  helpful: number;
  not_helpful: number;
  /** Those of the votes that a token stands behind; only they order. */
  trusted_helpful: number;
  trusted_not_helpful: number;
  /** See `usefulness` of the engine, in millionths. */
  usefulness: number;
  submitted_at: number;
  published_at: number | null;
  /** Since when a person is to look at it; null: nobody need. */
  queued_at: number | null;
  /** JSON: why it is in the queue, or was. */
  flags: string;
  removed_for: ModerationReason | null;
  /** What the moderator told the writer. */
  note: string | null;
  appeal: string | null;
  /** JSON: what the vendor answered to a review, and when. */
  answer: string | null;
  /** Of an answer: the question. */
  question_id: string | null;
  /** Of an answer: whether it is the vendor's own. */
  official: Generated<0 | 1>;
  /** Of a question: how many answers are shown. */
  answers: Generated<number>;
  /** Of a question: when an answer was last shown to everybody. */
  answered_at: number | null;
  /** Of a question: the answer that helped. */
  accepted: string | null;
  accepted_by: 'asker' | 'vendor' | null;
  /** Id of the command that it was accepted with; null: the vendor did. */
  accepted_with: string | null;
}

/** One row per vote; one of each voter and review. */
export interface ReviewVoteTable {
  project: string;
  command_id: string;
  review_id: string;
  /** Hash of who votes, so that nobody has two. */
  voter: string;
  user_id: string | null;
  anonymous_id: string | null;
  helpful: 0 | 1;
  /** Whether a token stands behind it. */
  trusted: 0 | 1;
  at: number;
}

/** One row per report of a reader. */
export interface ReviewReportTable {
  project: string;
  command_id: string;
  review_id: string;
  user_id: string | null;
  anonymous_id: string | null;
  reason: ModerationReason;
  text: string | null;
  at: number;
}

/** Counts that are kept as reviews change, so that nobody need count. */
export interface ReviewCountTable {
  project: string;
  /** Empty: all of the project. */
  subject: string;
  measure: string;
  value: string;
  count: number;
}

/** One row per change of a review; what the counts must agree with. Only ever appended to, and without who wrote it. */
export interface ReviewLogTable {
  seq: Generated<number>;
  project: string;
  kind: Generated<VoiceKind>;
  at: number;
  review_id: string;
  subject: string;
  action: string;
  /** Where it stands after that; null: it is gone. */
  state: ReviewState | null;
  /** Stars after that; null: it is gone. */
  rating: number | null;
  /** JSON list of reasons. */
  reasons: string;
  /** Milliseconds that somebody waited for it; null: nobody did. */
  waited: number | null;
}

/** One row per word of a question, for finding those that ask something alike. */
export interface QuestionWordTable {
  project: string;
  subject: string;
  word: string;
  question_id: string;
}

/** The tables of reviews, questions and answers. */
export interface ReviewTables {
  reviews: ReviewTable;
  review_votes: ReviewVoteTable;
  review_reports: ReviewReportTable;
  review_counts: ReviewCountTable;
  review_log: ReviewLogTable;
  question_words: QuestionWordTable;
}

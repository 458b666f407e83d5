import type { AnswersPage, QuestionsPage, ReviewLedger, ReviewsPage, ReviewTopics } from '@docent/schema';

/**
 * What customers say in public about a subject, by what the collector calls it: the last part of the address below
 * `/v1/projects/:project/subjects/:id/`, and what it answers with.
 */
export interface VoiceAnswers {
  reviews: ReviewsPage;
  questions: QuestionsPage;
  /** Needs `question` in the query. */
  answers: AnswersPage;
  ledger: ReviewLedger;
  topics: ReviewTopics;
}

/** "What do customers say in public?" Needs a collector, but neither consent nor an id. */
export interface VoiceRequest {
  type: 'voice';
  list: keyof VoiceAnswers;
  /** Id of the subject. */
  subject: string;
  /** Parameters of the address, for example `{ sort: 'newest' }`. Default: none. */
  query?: Readonly<Record<string, string>> | undefined;
}

/**
 * What the collector answered. Rejected with a {@link DocentError}: `not-configured` where there is no collector, `not-found`,
 * `unreachable`, `invalid`.
 */
export interface VoiceResponse<L extends keyof VoiceAnswers = keyof VoiceAnswers> {
  answer: VoiceAnswers[L];
  /** Address below which the pictures lie, each as `<hash>.webp`; ends with a slash. */
  media: string;
}

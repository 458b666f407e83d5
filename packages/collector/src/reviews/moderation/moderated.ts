import type { ModerationReason } from '@docent/schema/names';

/**
 * A review, question or answer as moderation sees it. How many stars it gives is not here, nor by criteria, and nothing that follows from
 * them: a rule that went by them could not be written.
 */
export interface Moderated {
  /** All of it as plain text, a line each. */
  lines: readonly string[];
  /** Whether it came with characters that turn text around. */
  overrides: boolean;
  /** Whether a token proved who wrote it. */
  verified: boolean;
}

/** What is going on around a review when it arrives. */
export interface Surroundings {
  /** Other reviews of the project with the same words. */
  sameText: number;
  /** Reviews of the same subject within the last hour. */
  lastHour: number;
  /** Reviews of the same subject in an hour, as the last thirty days had them. */
  usualPerHour: number;
}

/** Why a review should be looked at by a person. */
export interface Flag {
  reason: ModerationReason;
  /** What was found, in a sentence, for moderators and the writer. */
  because: string;
  /** Absent: a rule said so. */
  by?: 'person';
}

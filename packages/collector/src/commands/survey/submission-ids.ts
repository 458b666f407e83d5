import { createHash } from 'node:crypto';

/** Ids that follow from a submission. */
export interface SubmissionIds {
  /** Who it is of, where nobody is named: nobody else has this id. */
  respondent: string;
  /** Of the event of each answer, in their order, and of the submission itself. */
  messageIds: string[];
}

/**
 * Derives the ids of what a submission is told as: the same every time, so that a retry doubles nothing. They depend on the receipt
 * as well, so that nobody can make a command whose ids are those of somebody else's events.
 *
 * @param questions ids of the questions that are answered
 */
export function submissionIds(
  { commandId, project, receiptHash }: { commandId: string; project: string; receiptHash: string },
  questions: readonly string[],
): SubmissionIds {
  const idOf = (what: string): string =>
    createHash('sha256').update(`${project}\0${commandId}\0${receiptHash}\0${what}`).digest('base64url');
  return {
    respondent: `survey-${idOf('respondent')}`,
    messageIds: [...questions.map(question => `survey-${idOf(`answer ${question}`)}`), `survey-${idOf('submitted')}`],
  };
}

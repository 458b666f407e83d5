import { AnswerQuestionPayload } from '@docent/schema';
import { createSubmission } from '../../reviews/commands/create-submission.js';
import { findReview } from '../../reviews/commands/find-review.js';
import { refuseReview, voiceIdOf } from '../../reviews/commands/refs.js';

/** Takes a customer's answer to a question that is shown. */
export const answerQuestion = createSubmission({
  kind: 'answer',
  name: 'answer-question',
  payload: AnswerQuestionPayload,
  async findPlace({ command, project, transaction }) {
    const questionId = voiceIdOf('question', command.ref);
    if (questionId === undefined) return refuseReview('bad-ref');
    const question = await findReview(transaction.database, project, { reviewId: questionId });
    return question?.kind === 'question' && question.state === 'published'
      ? { subject: question.subject, questionId }
      : refuseReview('unknown-question');
  },
});

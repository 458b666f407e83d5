import { AskQuestionPayload } from '@docent/schema';
import { createSubmission } from '../../reviews/commands/create-submission.js';
import { refuseReview, subjectOf } from '../../reviews/commands/refs.js';

/** Takes a question about a subject. Who has asked may ask again. */
export const askQuestion = createSubmission({
  kind: 'question',
  name: 'ask-question',
  payload: AskQuestionPayload,
  async findPlace({ command }) {
    const subject = subjectOf(command.ref);
    return subject === undefined ? refuseReview('bad-ref') : { subject };
  },
});

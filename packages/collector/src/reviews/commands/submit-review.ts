import { SubmitReviewPayload } from '@docent/schema';
import { createSubmission } from './create-submission.js';
import { findOwnReview } from './find-review.js';
import { refuseReview, subjectOf } from './refs.js';

/** Takes a review of a subject: one of each customer, as far as who they are is proven. */
export const submitReview = createSubmission({
  kind: 'review',
  name: 'submit-review',
  payload: SubmitReviewPayload,
  async findPlace({ command }) {
    const subject = subjectOf(command.ref);
    return subject === undefined ? refuseReview('bad-ref') : { subject };
  },
  async refuseAnother({ customer, project, transaction }, { subject }) {
    const own = await findOwnReview(transaction.database, { project, customer, subject });
    return own && refuseReview('already-reviewed', own.byToken ? own.commandId : undefined);
  },
});

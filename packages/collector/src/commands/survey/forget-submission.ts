import type { SubmitSurveyPayload } from '@docent/schema';
import type { UndoContext } from '../command-definition.js';
import { submissionIds } from './submission-ids.js';

/**
 * Deletes the events of a submission, and everything else that its customer told in this survey, as far as it was proven to be
 * theirs: who names another in a command must not delete what that one said.
 */
export async function forgetSubmission({ transaction, project, target, until }: UndoContext): Promise<void> {
  const { answers } = JSON.parse(target.payload ?? '{"answers":{}}') as Pick<SubmitSurveyPayload, 'answers'>;
  await transaction.database
    .deleteFrom('choose_again')
    .where('project', '=', project)
    .where('command_id', '=', target.commandId)
    .execute();
  await transaction.forget({
    project,
    ref: target.ref ?? '',
    prefix: 'Survey ',
    customer: {
      userId: (target.verified && target.userId) || undefined,
      anonymousId: (target.anonymousVerified && target.anonymousId) || undefined,
    },
    messageIds: submissionIds(target, Object.keys(answers)).messageIds,
    until,
  });
}

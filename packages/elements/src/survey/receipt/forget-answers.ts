import type { SurveySession } from '../survey-session.js';

/** Leaves nothing on record of what was answered but that it was taken back. */
export function forgetAnswers(session: SurveySession): void {
  for (const [item, revisions] of Object.entries(session.all)) {
    for (const revision of Object.keys(revisions)) session.write(item, revision, null);
  }
  session.write('ownEnd', session.survey.revision, 'withdrawn');
  session.save();
}

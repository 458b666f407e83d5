import type { PublishedSurveyChange } from '@docent/schema';
import type { SurveySession } from '../survey-session.js';

/** Before this nobody has answered anything: such a time was made up, and it is not known when they did. */
const firstAnswers = Date.UTC(2020);

/**
 * What changed since this customer sent the survey, the latest first: of days that have come, later than the answers, and meant
 * for who answered as they did.
 *
 * @param now milliseconds since the epoch
 */
export function dueChanges(session: SurveySession, now: number): PublishedSurveyChange[] {
  const { settled, survey } = session;
  const { changes } = survey;
  const sentAt = Math.max(-Infinity, ...Object.values(session.all['ownEnd'] ?? {}).map(({ latest }) => latest.at));
  if (sentAt < firstAnswers || !Array.isArray(changes)) return [];
  const told = ({ date, questions, when }: PublishedSurveyChange): boolean => {
    const day = Date.parse(date);
    return (
      day <= now &&
      sentAt < day &&
      (questions?.some(id => settled.answers[id] != null) ?? true) &&
      (when === undefined || settled.holds(when))
    );
  };
  return changes.filter(told).sort((a, b) => (a.date < b.date ? 1 : -1));
}

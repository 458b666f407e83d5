import type { SubmitSurveyPayload } from '@docent/schema';
import { mendText } from '../../events/mend-text.js';
import { readVersion } from '../../read-version.js';
import type { StoredMessage } from '../../store/event-store.js';
import type { CommandContext } from '../command-definition.js';
import { submissionIds } from './submission-ids.js';

/**
 * The events that a submission is told as, as the widget tells them where there is no collector: one for each answer, and that it
 * was submitted. They are of whom the command names, as events are; of nobody named, they are of a respondent of their own.
 */
export function toEvents({ command, customer, madeAt, project, receivedAt }: CommandContext): StoredMessage[] {
  const { anonymousId, commandId, receiptHash, ref, userId } = command;
  const { answers, locale, revision, seconds } = command.payload as SubmitSurveyPayload;
  const questions = Object.keys(answers);
  const { messageIds, respondent } = submissionIds({ commandId, project, receiptHash }, questions);
  const ids = {
    ...(userId != null && { userId }),
    ...(anonymousId != null ? { anonymousId } : userId == null && { anonymousId: respondent }),
  };
  const context = {
    library: { name: 'docent', version: readVersion() },
    ...(locale !== undefined && { locale }),
    docent: {
      ...{ project, widget: 'docent-survey', ref },
      ...(revision !== undefined && { revision }),
    },
  };
  const told: (readonly [event: string, properties: object])[] = [
    ...questions.map(question => ['Survey Question Answered', { question, ...answers[question] }] as const),
    ['Survey Submitted', { questions: questions.length, seconds }],
  ];
  return told.map(([event, properties], index): StoredMessage => {
    const messageId = messageIds[index] ?? '';
    const timestamp = new Date(madeAt).toISOString();
    return {
      ...{ messageId, type: 'track', event, previousId: null, tab: null, sequence: null },
      userId: ids.userId ?? null,
      anonymousId: ids.anonymousId ?? null,
      verified: customer.userId === undefined ? 0 : 1,
      originalTimestamp: command.issuedAt,
      timestamp: madeAt,
      receivedAt,
      message: mendText(JSON.stringify({ type: 'track', event, messageId, ...ids, timestamp, properties, context })),
    };
  });
}

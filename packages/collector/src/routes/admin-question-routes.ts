import { adminRoute } from '../admin/admin-route.js';
import { readPlaceInTime } from '../admin/read-place-in-time.js';
import { recordEntry } from '../admin/record-entry.js';
import { acceptOfficially } from '../questions/moderation/accept-officially.js';
import { answerOfficially } from '../questions/moderation/answer-officially.js';
import { readUnanswered } from '../questions/moderation/read-unanswered.js';
import type { RouteDescription } from './route.js';

/** Questions that wait for an answer, and what the vendor says to them. Moderation of both is that of reviews. */
export const adminQuestionRoutes: readonly RouteDescription[] = [
  adminRoute({
    method: 'GET',
    path: '/questions/unanswered',
    what: 'Questions that are shown and that nobody has answered, those that wait longest first; pages by "after" and "limit".',
    role: 'author',
    handle: async ({ context, now, project, query }) => {
      const place = readPlaceInTime(query);
      return await context.store.query(database => readUnanswered(database, { project, now, ...place }));
    },
  }),
  adminRoute({
    method: 'POST',
    path: '/questions/:id/answer',
    what: "Writes the vendor's own answer to a published question, in the place of an earlier one; an empty text takes it away.",
    role: 'author',
    body: {
      type: 'object',
      properties: { text: { type: 'string', maxLength: 3000 } },
      required: ['text'],
      additionalProperties: false,
    },
    handle: async ({ body, context, key, now, params, project }) => {
      const { text } = body as { text: string };
      const { id: questionId = '' } = params;
      return await context.store.transact(async transaction => {
        const result = await answerOfficially(transaction, { project, questionId, now, text });
        const action = result.answered ? 'question answered' : 'answer to question removed';
        await recordEntry(transaction.database, { project, now, key, subject: questionId, action, detail: {} });
        return result;
      });
    },
  }),
  adminRoute({
    method: 'POST',
    path: '/answers/:id/acceptance',
    what: 'Marks a published answer as the one that helped, or takes that back; where who asked has said so, theirs stands.',
    role: 'author',
    body: {
      type: 'object',
      properties: { accepted: { type: 'boolean' } },
      required: ['accepted'],
      additionalProperties: false,
    },
    handle: async ({ body, context, key, now, params, project }) => {
      const { accepted } = body as { accepted: boolean };
      const { id: answerId = '' } = params;
      return await context.store.transact(async transaction => {
        const result = await acceptOfficially(transaction, { project, answerId, accepted, now });
        const action = accepted ? 'answer accepted' : 'answer no longer accepted';
        await recordEntry(transaction.database, { project, now, key, subject: answerId, action, detail: {} });
        return result;
      });
    },
  }),
];

import type { AnswersPage, QuestionsPage } from '@docent/schema';
import { questionSorts } from '@docent/schema/names';
import { CollectorError } from '../errors.js';
import { answerSorts, readAnswers } from '../questions/read/read-answers.js';
import { readQuestions } from '../questions/read/read-questions.js';
import { createReader, readOrder } from '../reviews/read/read-order.js';
import { readScope } from '../reviews/read/read-scope.js';
import type { RouteDescription } from './route.js';

const subject = '/v1/projects/:project/subjects/:id';
const questionId = /^[A-Za-z0-9_-]{1,64}$/;

/** What everybody may read of questions and answers. */
export const questionRoutes: readonly RouteDescription[] = [
  {
    method: 'GET',
    path: `${subject}/questions`,
    what: 'A page of the published questions of a subject, each with its first answer; with "words", those that ask something alike; with "id", that one alone.',
    auth: 'none',
    limit: 'commands',
    compress: true,
    createHandler:
      context =>
      async (request, reply): Promise<QuestionsPage> => {
        const scope = readScope(context, request, reply);
        const query = request.query as Record<string, unknown>;
        const order = readOrder(query, questionSorts);
        const id = createReader(query)('id', questionId, 'the id of a question');
        const wanted = { ...order, ...(id !== undefined && { id }) };
        return await context.store.query(database => readQuestions(database, scope, wanted));
      },
  },
  {
    method: 'GET',
    path: `${subject}/answers`,
    what: 'A page of the published answers of the question that "question" names: the accepted one, then the most useful.',
    auth: 'none',
    limit: 'commands',
    compress: true,
    createHandler:
      context =>
      async (request, reply): Promise<AnswersPage> => {
        const scope = readScope(context, request, reply);
        const query = request.query as Record<string, unknown>;
        const order = readOrder(query, answerSorts);
        const id = createReader(query)('question', questionId, 'the id of a question') ?? '';
        const where = { ...scope, questionId: id };
        const page = await context.store.query(database => readAnswers(database, where, order));
        if (!page) throw new CollectorError('unknown-review');
        return page;
      },
  },
];

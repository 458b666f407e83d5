import { type AdminCall, type AdminRoute, adminRoute } from '../admin/admin-route.js';
import { recordEntry } from '../admin/record-entry.js';
import { CollectorError } from '../errors.js';
import type { Fields } from '../ingest/fields.js';
import type { StoreTransaction } from '../store/store-transaction.js';
import { applySubjects } from '../subjects/apply-subjects.js';
import { maxSubjects, patchSubject, putSubjects } from '../subjects/change-subjects.js';
import { createSubjectJudge, type SubjectJudge } from '../subjects/subject-judge.js';
import type { RouteDescription } from './route.js';

const one = '/subjects/:id';
const object = { type: 'object' };

/** Subjects, changed by programs of the vendor: a price here, some hundreds there. */
export const adminSubjectRoutes: readonly RouteDescription[] = [
  subjectRoute({
    method: 'POST',
    path: '/subjects',
    what: `Writes up to ${maxSubjects} subjects; the answer names those that were refused and why, the others are stored.`,
    body: {
      type: 'object',
      properties: { subjects: { type: 'array', minItems: 1, maxItems: maxSubjects } },
      required: ['subjects'],
      additionalProperties: false,
    },
    handle: async (call, judge) => {
      const { subjects } = call.body as { subjects: unknown[] };
      return await write(call, null, 'subjects written', async transaction => {
        const result = await putSubjects(transaction, subjects, { ...call, judge });
        const { refused, ...counts } = result;
        return { result, detail: { ...counts, refused: refused.length } };
      });
    },
  }),
  subjectRoute({
    method: 'PUT',
    path: one,
    what: 'Writes one subject, whether it was there or not.',
    body: object,
    handle: async (call, judge) => {
      const { id = '' } = call.params;
      return await write(call, id, 'subject written', async transaction => {
        const result = await putSubjects(transaction, [{ ...(call.body as Fields), id }], { ...call, judge });
        const [refusal] = result.refused;
        if (refusal) throw new CollectorError('subject-refused', refusal.reason);
        return { result: { id }, detail: {} };
      });
    },
  }),
  subjectRoute({
    method: 'PATCH',
    path: one,
    what: 'Changes some fields of a subject, for example { "price": { "amount": "19.90", "currency": "EUR" } }; null takes one away.',
    body: object,
    handle: async (call, judge) => {
      const { id = '' } = call.params;
      return await write(call, id, 'subject changed', async transaction => {
        const verdict = await patchSubject(transaction, id, call.body as Fields, { ...call, judge });
        if (!verdict) throw new CollectorError('unknown-subject');
        if ('reason' in verdict) throw new CollectorError('subject-refused', verdict.reason);
        return { result: verdict.subject, detail: { fields: Object.keys(call.body as Fields).slice(0, 20) } };
      });
    },
  }),
  subjectRoute({
    method: 'DELETE',
    path: one,
    what: 'Removes a subject.',
    handle: async call => {
      const { id = '' } = call.params;
      return await write(call, id, 'subject removed', async ({ database }) => {
        const { removed } = await applySubjects(database, { ...call, put: [], remove: [id] });
        if (removed === 0) throw new CollectorError('unknown-subject');
        return { result: { id }, detail: {} };
      });
    },
  }),
];

type SubjectRoute = Omit<AdminRoute, 'role' | 'handle'> & {
  handle: (call: AdminCall, judge: SubjectJudge) => Promise<unknown>;
};

function subjectRoute({ handle, ...route }: SubjectRoute): RouteDescription {
  const withJudge = (judge: () => SubjectJudge) =>
    adminRoute({ ...route, role: 'author', handle: call => handle(call, judge()) });
  return {
    ...withJudge(createSubjectJudge),
    createHandler(context) {
      // One for all requests: compiling its schema takes longer than judging a thousand subjects.
      const judge = createSubjectJudge();
      return withJudge(() => judge).createHandler(context);
    },
  };
}

/** Makes a change together with its line in the audit log. */
async function write<T>(
  { context, project, now, key }: AdminCall,
  subject: string | null,
  action: string,
  work: (transaction: StoreTransaction) => Promise<{ result: T; detail: Record<string, unknown> }>,
): Promise<T> {
  return await context.store.transact(async transaction => {
    const { result, detail } = await work(transaction);
    await recordEntry(transaction.database, { project, now, key, subject, action, detail });
    return result;
  });
}

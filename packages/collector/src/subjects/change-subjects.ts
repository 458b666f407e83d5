import { isFields } from '../ingest/fields.js';
import type { StoreTransaction } from '../store/store-transaction.js';
import { type AppliedSubjects, applySubjects } from './apply-subjects.js';
import type { ImportedSubject } from './subject.js';
import type { SubjectJudge } from './subject-judge.js';
import { fromRow } from './subject-row.js';
import { lockSubjectSet } from './subject-set.js';

/** Whose subjects are changed, and when. */
export interface SubjectChange {
  project: string;
  judge: SubjectJudge;
  /** Milliseconds since the epoch. */
  now: number;
}

/** What became of several subjects. */
export interface PutSubjects extends AppliedSubjects {
  refused: { index: number; id?: string; reason: string }[];
}

/** Most subjects of one request. */
export const maxSubjects = 500;

/** Writes those of several subjects that are fit; to be run in a transaction. */
export async function putSubjects(
  { database }: StoreTransaction,
  candidates: readonly unknown[],
  { project, judge, now }: SubjectChange,
): Promise<PutSubjects> {
  const put = new Map<string, ImportedSubject>();
  const refused: PutSubjects['refused'] = [];
  candidates.forEach((candidate, index) => {
    const verdict = judge(candidate);
    const id = isFields(candidate) && typeof candidate['id'] === 'string' ? candidate['id'].slice(0, 200) : undefined;
    if ('reason' in verdict) refused.push({ index, ...(id !== undefined && { id }), reason: verdict.reason });
    else if (put.has(verdict.subject.id)) {
      refused.push({ index, id: verdict.subject.id, reason: 'An earlier subject of this request has the same id.' });
    } else put.set(verdict.subject.id, verdict.subject);
  });
  return { ...(await applySubjects(database, { project, put: [...put.values()], now })), refused };
}

/**
 * Changes some fields of a subject; to be run in a transaction. `null` takes a field away; attributes are joined by name in the same
 * manner.
 *
 * @returns what is wrong with it then, or undefined when there is no such subject
 */
export async function patchSubject(
  { database }: StoreTransaction,
  id: string,
  patch: Readonly<Record<string, unknown>>,
  { project, judge, now }: SubjectChange,
): Promise<{ subject: ImportedSubject } | { reason: string } | undefined> {
  // Locked before it is read, so that no other change comes in between.
  await lockSubjectSet(database, project);
  const row = await database
    .selectFrom('subjects')
    .selectAll()
    .where('project', '=', project)
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  if (!row) return undefined;
  const before = fromRow(row);
  const attributes = isFields(patch['attributes'])
    ? { attributes: join(before.attributes ?? {}, patch['attributes']) }
    : {};
  const verdict = judge({ ...join({ ...before }, { ...patch, ...attributes }), id });
  if ('subject' in verdict) await applySubjects(database, { project, put: [verdict.subject], now });
  return verdict;
}

function join(before: Readonly<Record<string, unknown>>, changes: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(Object.entries({ ...before, ...changes }).filter(([, value]) => value !== null));
}

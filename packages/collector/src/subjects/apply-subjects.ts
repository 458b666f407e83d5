import { type Kysely, type Selectable } from 'kysely';
import type { Tables } from '../store/tables.js';
import { lockSubjectSet, saveSubjectSet } from './subject-set.js';
import type { ImportedSubject } from './subject.js';
import { fromRow, toRow } from './subject-row.js';
import type { SubjectTable } from './subject-tables.js';
import { toggleHash } from './subject-version.js';
import { toPublished } from './to-published.js';

/** What is to become of subjects; no id twice, and at most 500 of them. */
export interface SubjectChanges {
  project: string;
  put: readonly ImportedSubject[];
  /** Ids. */
  remove?: readonly string[];
  /** Milliseconds since the epoch. */
  now: number;
}

/** What became of them. */
export interface AppliedSubjects {
  added: number;
  changed: number;
  unchanged: number;
  removed: number;
}

/**
 * Writes subjects, those that really change, as one further revision; to be run in a transaction. What they were before stays
 * for pages that were loaded before.
 */
export async function applySubjects(
  database: Kysely<Tables>,
  { project, put, remove = [], now }: SubjectChanges,
): Promise<AppliedSubjects> {
  const applied: AppliedSubjects = { added: 0, changed: 0, unchanged: 0, removed: 0 };
  const ids = [...put.map(({ id }) => id), ...remove];
  if (ids.length === 0) return applied;
  const set = await lockSubjectSet(database, project);
  const revision = set.revision + 1;
  const rows = await database
    .selectFrom('subjects')
    .selectAll()
    .where('project', '=', project)
    .where('id', 'in', ids)
    .execute();
  const known = new Map(rows.filter(row => row.deleted_at === null).map(row => [row.id, row]));
  const replaced: Selectable<SubjectTable>[] = [];
  const written: SubjectTable[] = [];

  const takeOut = (row: Selectable<SubjectTable>) => {
    replaced.push(row);
    set.digest = toggleHash(set.digest, row.content_hash);
    set.bytes -= Number(row.bytes);
    set.subjects--;
  };
  for (const subject of put) {
    const content = toPublished(subject);
    const before = known.get(subject.id);
    if (before?.content_hash === content.hash) {
      applied.unchanged++;
      continue;
    }
    if (before) takeOut(before);
    applied[before ? 'changed' : 'added']++;
    set.digest = toggleHash(set.digest, content.hash);
    set.bytes += content.bytes;
    set.subjects++;
    written.push(toRow(project, subject, content, { revision, now }));
  }
  for (const id of remove) {
    const before = known.get(id);
    if (!before) continue;
    takeOut(before);
    applied.removed++;
    written.push({ ...before, revision, updated_at: now, deleted_at: now });
  }

  if (written.length === 0) return applied;
  await keepHistory(database, replaced, revision, now);
  await writeRows(database, written);
  await saveSubjectSet(database, { ...set, revision }, now);
  return applied;
}

async function keepHistory(
  database: Kysely<Tables>,
  replaced: readonly Selectable<SubjectTable>[],
  revision: number,
  now: number,
): Promise<void> {
  if (replaced.length === 0) return;
  const rows = replaced.map(row => ({
    project: row.project,
    id: row.id,
    shard_key: row.shard_key,
    from_revision: row.revision,
    until_revision: revision,
    published: toPublished(fromRow(row)).published,
    replaced_at: now,
  }));
  await database.insertInto('subject_history').values(rows).execute();
}

async function writeRows(database: Kysely<Tables>, rows: readonly SubjectTable[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).filter(column => column !== 'project' && column !== 'id');
  await database
    .insertInto('subjects')
    .values(rows)
    .onConflict(conflict =>
      conflict
        .columns(['project', 'id'])
        .doUpdateSet(({ ref }) =>
          Object.fromEntries(columns.map(column => [column, ref(`excluded.${column}` as 'excluded.title')])),
        ),
    )
    .execute();
}

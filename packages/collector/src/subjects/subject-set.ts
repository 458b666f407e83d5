import type { Kysely } from 'kysely';
import type { Tables } from '../store/tables.js';
import type { SubjectSetTable } from './subject-tables.js';
import { emptyDigest, shardsFor, subjectVersion } from './subject-version.js';

/** The subjects of a project as a whole, locked until the transaction ends, so that one change follows another. */
export async function lockSubjectSet(database: Kysely<Tables>, project: string): Promise<SubjectSetTable> {
  const row = await database
    .insertInto('subject_sets')
    .values({ project, revision: 0, digest: emptyDigest, subjects: 0, bytes: 0, version: null, shards: 0 })
    .onConflict(conflict => conflict.column('project').doUpdateSet({ project }))
    .returningAll()
    .executeTakeFirstOrThrow();
  const { revision, subjects, bytes, shards } = row;
  return {
    ...row,
    revision: Number(revision),
    subjects: Number(subjects),
    bytes: Number(bytes),
    shards: Number(shards),
  };
}

/** Writes what the subjects are now as a whole, and names the version that browsers ask for. */
export async function saveSubjectSet(database: Kysely<Tables>, set: SubjectSetTable, now: number): Promise<void> {
  const { project, revision, digest, subjects, bytes } = set;
  const shards = subjects === 0 ? 0 : shardsFor(bytes);
  const version = subjects === 0 ? null : subjectVersion(digest, shards);
  if (set.version !== null) {
    await database
      .updateTable('subject_versions')
      .set({ retired_at: now })
      .where('project', '=', project)
      .where('version', '=', set.version)
      .execute();
  }
  if (version !== null) {
    await database
      .insertInto('subject_versions')
      .values({ project, version, revision, shards, retired_at: null })
      // The subjects may become again what they were before.
      .onConflict(conflict => conflict.columns(['project', 'version']).doUpdateSet({ revision, retired_at: null }))
      .execute();
  }
  await database
    .updateTable('subject_sets')
    .set({ revision, digest, subjects, bytes, version, shards })
    .where('project', '=', project)
    .execute();
}

import type { Manifest } from '@docent/schema';
import type { Log } from '../log.js';
import type { EventStore } from '../store/event-store.js';

/** What the manifest says of subjects; undefined: there are none. */
export type PublishedSubjects = Manifest['subjects'];

/** Knows the present version of the subjects of each project. */
export interface SubjectVersions {
  /** The present version, at most a second old; with the store in trouble the last that was known. Never rejects. */
  current(project: string): Promise<PublishedSubjects>;
}

/** Milliseconds for which nobody asks the store again: manifests are asked for at every page view. */
const freshMs = 1000;

/** Makes the knowledge of versions; several collectors agree within a second. */
export function createSubjectVersions({
  store,
  log,
  elapsed = () => performance.now(),
}: {
  store: Pick<EventStore, 'query'>;
  log: Log;
  /** Milliseconds that never go back. */
  elapsed?: (() => number) | undefined;
}): SubjectVersions {
  const known = new Map<string, { subjects: Promise<PublishedSubjects>; readAt: number }>();

  async function read(project: string, before: Promise<PublishedSubjects> | undefined): Promise<PublishedSubjects> {
    try {
      const row = await store.query(database =>
        database
          .selectFrom('subject_sets')
          .select(['version', 'shards'])
          .where('project', '=', project)
          .executeTakeFirst(),
      );
      return row?.version == null ? undefined : { version: row.version, shards: Number(row.shards) };
    } catch (error) {
      log({ level: 'warn', message: `${project}: the version of the subjects could not be read`, error });
      return await before;
    }
  }

  return {
    async current(project) {
      const entry = known.get(project);
      if (entry && elapsed() - entry.readAt < freshMs) return await entry.subjects;
      const subjects = read(project, entry?.subjects);
      known.set(project, { subjects, readAt: elapsed() });
      return await subjects;
    },
  };
}

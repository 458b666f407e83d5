import type { EventStore } from '../store/event-store.js';

/** How long a version of the subjects is served after the next one came, in milliseconds: seven days. */
export const versionMs = 7 * 86_400_000;

/** Rows removed in one transaction. */
const batchSize = 500;

/**
 * Removes what only versions need that were replaced long ago.
 *
 * @param goOn asked before each step; false ends it
 * @returns how many earlier states of subjects
 */
export async function purgeVersions(
  store: Pick<EventStore, 'transact'>,
  now: number,
  goOn: () => Promise<boolean>,
): Promise<number> {
  const until = now - versionMs;
  let removed = 0;
  // The versions first: one that has lost a part of its subjects must not be served.
  await store.transact(({ database }) =>
    database.deleteFrom('subject_versions').where('retired_at', '<', until).execute(),
  );
  while (await goOn()) {
    const gone = await store.transact(async ({ database }) => {
      const old = await database
        .selectFrom('subject_history')
        .select(['project', 'id', 'from_revision'])
        .where('replaced_at', '<', until)
        .limit(batchSize)
        .execute();
      for (const { project, id, from_revision: revision } of old) {
        await database
          .deleteFrom('subject_history')
          .where('project', '=', project)
          .where('id', '=', id)
          .where('from_revision', '=', revision)
          .execute();
      }
      return old.length;
    });
    removed += gone;
    if (gone < batchSize) break;
  }
  return removed;
}

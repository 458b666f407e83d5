import { sql } from 'kysely';
import { jsonText } from '../reports/message-json.js';
import { deleteEvents } from '../store/delete-events.js';
import type { EventStore } from '../store/event-store.js';
import { keptSince } from './kept-since.js';

/** What to purge. */
export interface AnswerPurge {
  project: string;
  /** What is published of a survey; undefined: it is published no more. */
  published: (ref: string) => Promise<{ keep?: string } | undefined>;
  /** Milliseconds since the epoch. */
  now: number;
  /** Asked before each step; false ends it. */
  goOn: () => Promise<boolean>;
}

/** Rows looked at in one step, and so deleted in one transaction at most: short enough for others to get their turn. */
const batchSize = 500;
const command = 'submit-survey';

/**
 * Removes what was told in surveys that say how long they keep it, once it was kept for so long: events, and the commands with which
 * it was sent, with their receipts. What a survey said last holds when it is published no more.
 *
 * @returns how many events and commands
 */
export async function purgeAnswers(
  store: Pick<EventStore, 'query' | 'transact'>,
  { project, published, now, goOn }: AnswerPurge,
): Promise<number> {
  let removed = 0;
  for (const ref of await toldSurveys(store, project)) {
    if (!(await goOn())) break;
    const keep = await keepOf(store, project, ref, await published(ref));
    const since = keep === undefined ? undefined : keptSince(keep, now);
    if (since === undefined) continue;
    for (let gone = batchSize; gone === batchSize && (await goOn()); removed += gone) {
      gone = await purgeEventsOf(store, { project, ref, since });
    }
    for (let gone = batchSize; gone === batchSize && (await goOn()); removed += gone) {
      gone = await purgeCommandsOf(store, { project, ref, since });
    }
  }
  return removed;
}

/** Refs of the surveys that anything was told in. */
async function toldSurveys(store: Pick<EventStore, 'query'>, project: string): Promise<string[]> {
  return await store.query(async database => {
    const about = sql`CAST(${jsonText(database, sql.ref('message'), 'context', 'docent', 'ref')} AS text)`;
    const { rows } = await sql<{ ref: string | null }>`SELECT DISTINCT ${about} AS ref FROM events
      WHERE project = ${project} AND event LIKE 'Survey %'
      UNION SELECT ref FROM commands WHERE project = ${project} AND name = ${command}`.execute(database);
    return rows.flatMap(({ ref }) => ref ?? []).sort();
  });
}

/** How long a survey keeps answers, which is remembered for when it is published no more; undefined: it does not say. */
async function keepOf(
  store: Pick<EventStore, 'query' | 'transact'>,
  project: string,
  ref: string,
  survey: { keep?: string } | undefined,
): Promise<string | undefined> {
  const known = await store.query(database =>
    database
      .selectFrom('survey_keeps')
      .select('keep')
      .where('project', '=', project)
      .where('ref', '=', ref)
      .executeTakeFirst(),
  );
  if (!survey) return known?.keep;
  const { keep } = survey;
  if (keep === known?.keep) return keep;
  await store.transact(async ({ database }) => {
    await database.deleteFrom('survey_keeps').where('project', '=', project).where('ref', '=', ref).execute();
    if (keep !== undefined) await database.insertInto('survey_keeps').values({ project, ref, keep }).execute();
  });
  return keep;
}

interface Old {
  project: string;
  ref: string;
  /** What was received before goes, in milliseconds since the epoch. */
  since: number;
}

async function purgeEventsOf(store: Pick<EventStore, 'transact'>, { project, ref, since }: Old): Promise<number> {
  return await store.transact(async ({ database }) => {
    const rows = await database
      .selectFrom('events')
      .select('seq')
      .where('project', '=', project)
      .where('event', 'like', 'Survey %')
      .where('received_at', '<', since)
      .where(jsonText(database, sql.ref('message'), 'context', 'docent', 'ref'), '=', ref)
      .limit(batchSize)
      .execute();
    if (rows.length > 0) {
      await deleteEvents(database, project, eb =>
        eb(
          'seq',
          'in',
          rows.map(({ seq }) => seq),
        ),
      );
    }
    return rows.length;
  });
}

async function purgeCommandsOf(store: Pick<EventStore, 'transact'>, { project, ref, since }: Old): Promise<number> {
  return await store.transact(async ({ database }) => {
    const rows = await database
      .selectFrom('commands')
      .select(['seq', 'command_id'])
      .where('project', '=', project)
      .where('name', '=', command)
      .where('ref', '=', ref)
      .where('received_at', '<', since)
      .limit(batchSize)
      .execute();
    if (rows.length > 0) {
      const seqs = rows.map(({ seq }) => seq);
      const ids = rows.map(({ command_id: id }) => id);
      await database.deleteFrom('choose_again').where('project', '=', project).where('command_id', 'in', ids).execute();
      await database.deleteFrom('commands').where('project', '=', project).where('seq', 'in', seqs).execute();
    }
    return rows.length;
  });
}

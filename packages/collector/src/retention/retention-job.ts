import { randomUUID } from 'node:crypto';
import type { Log } from '../log.js';
import { purgeUnusedFiles } from '../admin/publish/purge-unused-files.js';
import { purgeOrphans } from '../media/purge-orphans.js';
import type { EventStore } from '../store/event-store.js';
import { purgeVersions } from '../subjects/purge-versions.js';
import { type AnswerPurge, purgeAnswers } from './purge-answers.js';
import { purgeEvents } from './purge-events.js';
import { checkRetention, type Retention } from './retention-options.js';
import { releaseLease, takeLease } from './take-lease.js';

/** What the job works with. */
export interface RetentionJobOptions {
  store: EventStore;
  retention: Retention;
  /** What is published of a survey; undefined: it is published no more. Default: nothing is. */
  survey?: (project: string, ref: string) => ReturnType<AnswerPurge['published']>;
  log: Log;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** Milliseconds between two runs. Default: a day. */
  everyMs?: number;
  /** Milliseconds from the start to the first run. Default: ten seconds, so that starting comes first. */
  firstMs?: number;
}

/** What one run removed. */
export interface RetentionResult {
  events: number;
  /** What was told in surveys that say how long they keep it: events, and the commands with which it was sent. */
  answers: number;
  media: number;
  subjectStates: number;
  /** Published files that belong to no version. */
  files: number;
}

/** Removes what has been kept long enough, at the start and daily. */
export interface RetentionJob {
  /** Runs soon and then in its rhythm, until it is closed. */
  start(): void;
  /** Runs once. Undefined: another collector is at it. */
  run(): Promise<RetentionResult | undefined>;
  /** Ends after the step under way. */
  close(): Promise<void>;
}

const name = 'retention';
/** How long a collector that has died keeps others from going on, in milliseconds: longer than any step takes. */
const leaseMs = 300_000;

/**
 * Makes the job. On one store one collector at a time does it.
 *
 * @throws RangeError when what was said of retention is no such thing
 */
export function createRetentionJob({
  store,
  retention,
  survey = async () => undefined,
  log,
  now,
  everyMs = 86_400_000,
  firstMs = 10_000,
}: RetentionJobOptions): RetentionJob {
  checkRetention(retention);
  const holder = randomUUID();
  let closed = false;
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();

  const prolong = async () => !closed && (await takeLease(store, { name, holder, now: now(), forMs: leaseMs }));

  const projectsOf = () => store.query(database => database.selectFrom('projects').select('project').execute());

  async function purgeSurveys(): Promise<number> {
    let total = 0;
    for (const { project } of await projectsOf()) {
      const published = (ref: string) => survey(project, ref);
      // What is wrong with the content of one project keeps nothing else from being removed.
      const removed = await purgeAnswers(store, { project, published, now: now(), goOn: prolong }).catch(error => {
        log({ level: 'error', message: `${project}: answers to surveys were not removed`, error });
        return 0;
      });
      if (removed === 0) continue;
      log({
        level: 'info',
        message: `${project}: surveys keep answers no longer: ${removed} events and commands removed`,
      });
      total += removed;
    }
    return total;
  }

  async function purgeProjects(): Promise<number> {
    let total = 0;
    for (const { project } of await projectsOf()) {
      const removed = Object.entries(await purgeEvents(store, { project, retention, now: now(), goOn: prolong }));
      if (removed.length === 0) continue;
      const count = removed.reduce((sum, [, events]) => sum + events, 0);
      const detail = removed.map(([purpose, events]) => `${purpose} ${events}`).join(', ');
      log({ level: 'info', message: `${project}: retention removed ${count} events (${detail})` });
      total += count;
    }
    return total;
  }

  async function run(): Promise<RetentionResult | undefined> {
    if (!(await prolong())) return undefined;
    const events = await purgeProjects();
    const answers = await purgeSurveys();
    const media = await purgeOrphans(store, now(), prolong);
    const subjectStates = await purgeVersions(store, now(), prolong);
    const files = await purgeUnusedFiles(store, now(), prolong);
    if (media > 0) log({ level: 'info', message: `retention removed ${media} images that no command has shown` });
    if (files > 0) log({ level: 'info', message: `retention removed ${files} files of publications that failed` });
    await releaseLease(store, { name, holder });
    return { events, answers, media, subjectStates, files };
  }

  function runQuietly(): void {
    running = running
      .then(run)
      .then(() => {})
      .catch((error: unknown) =>
        log({ level: 'error', message: 'retention did not finish, and goes on next time', error }),
      );
  }

  return {
    start() {
      timer = setTimeout(() => {
        runQuietly();
        timer = setInterval(runQuietly, everyMs).unref();
      }, firstMs).unref();
    },
    run,
    async close() {
      closed = true;
      clearInterval(timer);
      await running;
    },
  };
}

import { join } from 'node:path';
import { createCollector, type EventStore, listen, openPostgresStore } from '@docent/collector';
import { howtoCompleted } from '../collector/support/messages.js';
import { writeProject } from '../collector/support/project-files.js';
import { startPostgres } from '../support/start-postgres.js';

/** What a run found. */
export interface KillReport {
  kills: number;
  /** Messages that the collector acknowledged. */
  acknowledged: number;
  /** Answers that were no acknowledgement: the database was away, or its commit went unanswered. */
  refusals: number;
  /** Acknowledged messages that are not in the store. */
  lost: number;
  /** Messages that are in the store more than once. */
  doubled: number;
  /** Slowest time from the start of the database to the next acknowledgement, in milliseconds. */
  slowestRecoveryMs: number;
}

const senders = 8;
const batchSize = 5;

/** Answers before anything is durable: what the check has to find out. */
function hasty(store: EventStore): EventStore {
  return Object.assign(Object.create(store) as EventStore, {
    append(project: string, messages: Parameters<EventStore['append']>[1]) {
      store.append(project, messages).catch(() => {});
      return Promise.resolve({ stored: messages.length });
    },
  });
}

/**
 * Kills PostgreSQL (SIGKILL to all of its processes) again and again while senders post to a listening collector, each sending
 * the same batch again until it is acknowledged, as our client does.
 *
 * @param folder for the collector's files
 * @param onKill told after each
 */
export async function killPostgres({
  kills,
  manner = 'honest',
  folder,
  onKill = () => {},
}: {
  kills: number;
  manner?: 'honest' | 'hasty';
  folder: string;
  onKill?: (kill: number) => void;
}): Promise<KillReport> {
  const postgres = await startPostgres();
  try {
    const store = await openPostgresStore({ url: postgres.url });
    const collector = await createCollector({
      projects: [await writeProject(join(folder, 'project'))],
      data: join(folder, 'data'),
      store: manner === 'hasty' ? hasty(store) : store,
      // What is measured is the store.
      limits: { ingest: { perAddress: false, perKey: false } },
      log: () => {},
    });
    const { url, close } = await listen(collector, { port: 0 });
    const key = collector.projects.list()[0]?.writeKey;
    const acknowledged: string[] = [];
    let refusals = 0;
    let ended = false;
    let restarted = Promise.resolve();
    let onAcknowledged = () => {};

    async function post(batch: unknown[]): Promise<string[]> {
      try {
        const response = await fetch(`${url}/v1/batch`, {
          method: 'POST',
          body: JSON.stringify({ writeKey: key, batch }),
        });
        return ((await response.json()) as { accepted?: string[] }).accepted ?? [];
      } catch {
        return [];
      }
    }

    async function send(sender: number): Promise<void> {
      for (let count = 0; !ended; count++) {
        const batch = Array.from({ length: batchSize }, (_, index) => howtoCompleted(`m-${sender}-${count}-${index}`));
        for (let accepted: string[] = []; accepted.length === 0;) {
          accepted = await post(batch);
          acknowledged.push(...accepted);
          if (accepted.length > 0) onAcknowledged();
          else {
            refusals++;
            await restarted;
            await new Promise(setImmediate);
          }
        }
      }
    }

    /** Resolves when so many more were acknowledged. */
    const progress = (more: number) => {
      const goal = acknowledged.length + more;
      return new Promise<void>(resolve => {
        onAcknowledged = () => {
          if (acknowledged.length >= goal) resolve();
        };
      });
    };

    const sending = Promise.all(Array.from({ length: senders }, (_, sender) => send(sender)));
    let slowestRecoveryMs = 0;
    try {
      for (let kill = 1; kill <= kills; kill++) {
        // Another moment of another transaction each time.
        await progress(50 + Math.floor(Math.random() * 100));
        let done = () => {};
        restarted = new Promise(resolve => (done = resolve));
        const began = await postgres
          .kill()
          .then(() => postgres.restart())
          .then(() => performance.now())
          .finally(() => done());
        await progress(1);
        slowestRecoveryMs = Math.max(slowestRecoveryMs, performance.now() - began);
        onKill(kill);
      }
    } finally {
      ended = true;
      await sending;
    }
    const stored = await storedIds(store);
    const known = new Set(stored);
    await close();
    return {
      kills,
      acknowledged: acknowledged.length,
      refusals,
      lost: acknowledged.filter(id => !known.has(id)).length,
      doubled: stored.length - known.size,
      slowestRecoveryMs: Math.round(slowestRecoveryMs),
    };
  } finally {
    await postgres.stop();
  }
}

async function storedIds(store: EventStore): Promise<string[]> {
  const ids: string[] = [];
  for (let after = 0, page; (page = await store.read({ project: 'desks', after, limit: 5000 })).length > 0;) {
    ids.push(...page.map(({ messageId }) => messageId));
    after = page.at(-1)?.seq ?? after;
  }
  return ids;
}

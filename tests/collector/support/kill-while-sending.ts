import { join } from 'node:path';
import { openStore } from '@docent/collector';
import { howtoCompleted } from './messages.js';
import { type CollectorProcess, type Ending, startCollector } from './start-collector.js';

/** How often and when to kill. */
export interface KillOptions {
  /** Project file. */
  file: string;
  /** Data folder. */
  data: string;
  /** Where events are kept. Default: SQLite in the data folder. */
  store?: string;
  /** `hasty` answers before anything is durable. */
  manner: 'honest' | 'hasty';
  /** Kills. Default: 1. */
  kills?: number;
  /** Messages in a batch. Default: 50, so that SQLite is written to by its thread once that is ready. */
  batch?: number;
  /** Messages acknowledged since the start before a kill. */
  acknowledged(kill: number): number;
  /** Told after each kill. */
  onKill?(kill: number): void;
}

/** What was found afterwards. */
export interface KillOutcome {
  kills: number;
  /** Messages acknowledged. */
  acknowledged: number;
  /** Acknowledged and not in the store. */
  lost: number;
  /** In the store more than once. */
  doubled: number;
  /** Messages that were sent again, because a kill left them without an answer. */
  sentAgain: number;
}

/**
 * Kills a collector (SIGKILL: no chance to tidy up) while ten senders post, starts it again on the same data, and so on. What
 * was not acknowledged is sent again, as our client does.
 */
export async function killWhileSending(test: Ending, options: KillOptions): Promise<KillOutcome> {
  const { file, data, store = join(data, 'docent.db'), manner, kills = 1, batch = 50 } = options;
  const acknowledged: string[] = [];
  let sentAgain = 0;
  /** By sender: the batch that has no answer yet. */
  const open: (string[] | undefined)[] = Array.from({ length: 10 });
  let made = 0;

  async function sendUntilDead(
    sender: number,
    { url, key, exited }: CollectorProcess,
    onAnswer: () => void,
  ): Promise<void> {
    let dead = false;
    void exited.then(() => (dead = true));
    const isDead = () => dead;
    for (;;) {
      if (open[sender]) sentAgain += open[sender].length;
      const ids = (open[sender] ??= Array.from({ length: batch }, () => `m-${made++}`));
      const body = JSON.stringify({ writeKey: key, batch: ids.map(id => howtoCompleted(id)) });
      const accepted = await post(url, body);
      // Nobody is acknowledged by an error: it is sent again, as our client does.
      if (!accepted) {
        if (isDead()) return;
        continue;
      }
      acknowledged.push(...accepted);
      open[sender] = undefined;
      onAnswer();
    }
  }

  for (let kill = 0; kill < kills; kill++) {
    const collector = await startCollector(test, file, data, manner, store);
    const enough = acknowledged.length + options.acknowledged(kill);
    const senders = open.map((_, sender) =>
      sendUntilDead(sender, collector, () => {
        if (acknowledged.length >= enough) collector.kill();
      }),
    );
    await Promise.all(senders);
    await collector.exited;
    options.onKill?.(kill + 1);
  }

  const stored = await storedIds(store);
  const distinct = new Set(stored);
  return {
    kills,
    acknowledged: acknowledged.length,
    lost: acknowledged.filter(id => !distinct.has(id)).length,
    doubled: stored.length - distinct.size,
    sentAgain,
  };
}

/** The ids that were acknowledged; undefined when there was an error or no answer. */
async function post(url: string, body: string): Promise<string[] | undefined> {
  try {
    const response = await fetch(`${url}/v1/batch`, { method: 'POST', body });
    return response.ok ? ((await response.json()) as { accepted: string[] }).accepted : undefined;
  } catch {
    return undefined;
  }
}

async function storedIds(location: string): Promise<string[]> {
  const store = await openStore(location);
  const ids: string[] = [];
  for (let after = 0; ;) {
    const page = await store.read({ project: 'desks', after, limit: 10_000 });
    ids.push(...page.map(({ messageId }) => messageId));
    const last = page.at(-1);
    if (!last) break;
    after = last.seq;
  }
  await store.close();
  return ids;
}

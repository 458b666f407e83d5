import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openSqliteStore } from '@docent/collector';
import { howtoCompleted } from '../../support/messages.js';
import { writeProject } from '../../support/project-files.js';
import { startProgram } from './child-program.js';
import { type ForwardingProcess, receivers } from './receivers.js';

/** What to kill, and how often. */
export interface KillPlan {
  kind: string;
  /** `both`: one after the other. */
  side: 'collector' | 'receiver' | 'both';
  kills: number;
  /** Sabotaged: the cursor moves before anything is delivered. */
  hasty?: boolean;
}

/** What was there in the end. */
export interface KillResult extends KillPlan {
  /** Events that senders were told are stored. */
  acknowledged: number;
  /** Events in the store. */
  stored: number;
  /** Acknowledged events that are not in the store. */
  lostByStore: number;
  /** Events in the store that the receiver has not. */
  lost: number;
  /** Events that the receiver has more than once, after it dropped repeated ids. */
  doubled: number;
  /** Events that the receiver has and the store has not. */
  invented: number;
  seconds: number;
}

/** Of an entity, so that the events are statements, too. */
const context = { library: { name: 'docent', version: '0.1.0' }, docent: { ref: 'howto:assemble' } };
/** Events per request of the sender. */
const batchSize = 20;
/** Requests that are answered between two kills, at least; how many more is left to chance. */
const between = 5;

/** Kills one side again and again while events come in, then lets everything drain and compares. */
export async function killTrial(plan: KillPlan): Promise<KillResult> {
  const began = performance.now();
  const folder = await mkdtemp(join(tmpdir(), 'docent-kill-'));
  const create = receivers[plan.kind];
  if (!create) throw new Error(`There is no receiver for "${plan.kind}".`);
  const receiver = await create(folder);
  const project = await writeProject(join(folder, 'project'));
  const data = join(folder, 'data');
  await mkdir(data);
  const collector = await startProgram<{ url: string; key: string }>('run-forwarding.mjs', said => {
    const port = said ? Number(new URL(said.url).port) : 0;
    const forwarders = [{ ...receiver.config, name: 'onward' }];
    const hasty = plan.hasty ?? false;
    return [
      JSON.stringify({ projects: said ? [] : [project], data, port, forwarders, hasty } satisfies ForwardingProcess),
    ];
  });
  try {
    const { url, key } = collector.said;
    const acknowledged = new Set<string>();
    let answers = 0;
    let ended = false;

    /** Sends a batch again until it is acknowledged, as our client does. */
    async function sendOn() {
      while (!ended) {
        const batch = Array.from({ length: batchSize }, () => howtoCompleted(randomUUID(), { context }));
        while (!ended) {
          const accepted = await post(url, { writeKey: key, batch });
          for (const id of accepted) acknowledged.add(id);
          if (accepted.length === batchSize) break;
          await wait(20);
        }
        answers++;
        await wait(10);
      }
    }

    const sending = sendOn();
    for (let kill = 0; kill < plan.kills; kill++) {
      const enough = answers + between;
      while (answers < enough) await wait(10);
      await wait(Math.random() * 150);
      const victim = plan.side === 'collector' || (plan.side === 'both' && kill % 2 === 0) ? collector : receiver;
      await victim.kill();
      await victim.start();
    }
    const enough = answers + between;
    while (answers < enough) await wait(10);
    ended = true;
    await sending;
    await drained(url);
    // What sabotage still has in its hands does not count as lost.
    if (plan.hasty) await wait(1000);
    await collector.kill();

    const store = await openSqliteStore({ path: join(data, 'docent.db') });
    const stored = new Set((await store.read({ project: 'desks', limit: 10_000_000 })).map(event => event.messageId));
    await store.close();
    const arrived = await receiver.collect();
    const there = new Set(arrived);
    return {
      ...plan,
      acknowledged: acknowledged.size,
      stored: stored.size,
      lostByStore: [...acknowledged].filter(id => !stored.has(id)).length,
      lost: [...stored].filter(id => !there.has(id)).length,
      doubled: arrived.length - there.size,
      invented: [...there].filter(id => !stored.has(id)).length,
      seconds: Math.round((performance.now() - began) / 100) / 10,
    };
  } finally {
    await collector.kill();
    await receiver.kill();
    await rm(folder, { recursive: true, force: true });
  }
}

async function post(url: string, body: object): Promise<string[]> {
  try {
    const response = await fetch(`${url}/v1/batch`, { method: 'POST', body: JSON.stringify(body) });
    return ((await response.json()) as { accepted?: string[] }).accepted ?? [];
  } catch {
    return [];
  }
}

/** Resolves when the collector says that nothing waits any more. */
async function drained(url: string): Promise<void> {
  for (;;) {
    const metrics = await fetch(`${url}/metrics`).then(
      answer => answer.text(),
      () => '',
    );
    if (/^docent_forwarder_lag_events\{[^}]*"onward"[^}]*\} 0$/m.test(metrics)) return;
    await wait(50);
  }
}

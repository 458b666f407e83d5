import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCollector, type EventStore } from '@docent/collector';
import { root } from '../../support/source-files.js';
import { type Backend, passTo } from './backend.js';
import { keptIn, projectFile, reportedIn } from './collector-backend.js';

/** A collector in a process of its own, which can be told to die. */
export interface DoomedBackend extends Backend {
  /**
   * Has it kill itself (SIGKILL) at the next batch: `after-commit` when that is stored and not yet answered; `before-commit`
   * when it is answered and not yet stored, as no collector should.
   */
  doom(moment: 'after-commit' | 'before-commit'): void;
  /** Resolves when it is dead. */
  dead(): Promise<void>;
  /** Starts it again over the same data. */
  restart(): Promise<void>;
}

/** Starts it. */
export async function createDoomedBackend(): Promise<DoomedBackend> {
  const data = await mkdtemp(join(tmpdir(), 'docent-faults-doomed-'));
  let running = await start(data);

  /** Reads over the dead body: a collector of our own on the same data. */
  async function read<T>(what: (store: EventStore) => Promise<T>): Promise<T> {
    const reader = await createCollector({ projects: [], data, log: () => {} });
    try {
      return await what(reader.store);
    } finally {
      await reader.close();
    }
  }

  return {
    upstream: passTo(() => running.url),
    kept: () => read(store => keptIn(store)),
    reported: () => read(store => reportedIn(store)),
    doom: moment => void running.child.send(moment),
    async dead() {
      if (running.child.exitCode === null && running.child.signalCode === null) await once(running.child, 'exit');
    },
    async restart() {
      running = await start(data);
    },
    async close() {
      running.child.kill('SIGKILL');
      await rm(data, { recursive: true, force: true });
    },
  };
}

async function start(data: string): Promise<{ child: ChildProcess; url: string }> {
  const child = fork(join(root, 'tests/faults/harness/doomed-collector.mjs'), [projectFile, data], { execArgv: [] });
  const [url] = (await once(child, 'message')) as [string];
  return { child, url };
}

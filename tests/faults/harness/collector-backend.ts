import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCollector, type EventStore, listen } from '@docent/collector';
import { root } from '../../support/source-files.js';
import { type Backend, type Kept, passTo } from './backend.js';
import { projectName } from './serve-pages.js';

/** The project file of the pages. */
export const projectFile = join(root, 'tests/faults/project/docent.json');

/** A real collector on SQLite, in this process, for one scenario. */
export async function createCollectorBackend(): Promise<Backend> {
  const shared = await createSharedCollector();
  return { ...(await shared.backend()), close: shared.close };
}

/** A collector behind which one scenario after the other can be run. */
export interface SharedCollector {
  /** What stands behind the gate of the next scenario; it knows nothing of what was kept before, and closing it ends nothing. */
  backend(): Promise<Backend>;
  close(): Promise<void>;
}

/** Starts a real collector on SQLite, in this process. */
export async function createSharedCollector(): Promise<SharedCollector> {
  const data = await mkdtemp(join(tmpdir(), 'docent-faults-store-'));
  const collector = await createCollector({ projects: [projectFile], data, log: () => {} });
  const listening = await listen(collector, { port: 0 });
  return {
    async backend() {
      const before = await collector.store.read({ project: projectName, limit: 1_000_000 });
      const after = before.at(-1)?.seq ?? 0;
      return {
        upstream: passTo(() => listening.url),
        kept: () => keptIn(collector.store, after),
        reported: () => reportedIn(collector.store, after),
        close: async () => {},
      };
    },
    async close() {
      await listening.close(1000);
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** The numbered events in a store, of those that came after one. Default: all. */
export async function keptIn(store: EventStore, after = 0): Promise<Kept[]> {
  const rows = await store.read({ project: projectName, after, limit: 1_000_000 });
  return rows.flatMap(({ message, messageId, timestamp }) => {
    const digits = /mk_(\d{5})_/.exec(message)?.[1];
    return digits ? [{ number: Number(digits), id: messageId, timestamp }] : [];
  });
}

/** What all "Events Dropped" in a store add up to, of those that came after one. Default: all. */
export async function reportedIn(store: EventStore, after = 0): Promise<number> {
  const rows = await store.read({ project: projectName, after, limit: 1_000_000 });
  return rows
    .filter(({ event }) => event === 'Events Dropped')
    .map(({ message }) => (JSON.parse(message) as { properties: { count: number } }).properties.count)
    .reduce((sum, count) => sum + count, 0);
}

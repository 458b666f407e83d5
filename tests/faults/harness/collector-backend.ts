import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCollector, type EventStore, listen } from '@docent/collector';
import { root } from '../../support/source-files.js';
import { type Backend, type Kept, passTo } from './backend.js';
import { projectName } from './serve-pages.js';

/** The project file of the pages. */
export const projectFile = join(root, 'tests/faults/project/docent.json');

/** A real collector on SQLite, in this process. */
export async function createCollectorBackend(): Promise<Backend> {
  const data = await mkdtemp(join(tmpdir(), 'docent-faults-store-'));
  const collector = await createCollector({ projects: [projectFile], data, log: () => {} });
  const listening = await listen(collector, { port: 0 });
  return {
    upstream: passTo(() => listening.url),
    kept: () => keptIn(collector.store),
    reported: () => reportedIn(collector.store),
    async close() {
      await listening.close(1000);
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** The numbered events in a store. */
export async function keptIn(store: EventStore): Promise<Kept[]> {
  const rows = await store.read({ project: projectName, limit: 1_000_000 });
  return rows.flatMap(({ message, messageId, timestamp }) => {
    const digits = /mk_(\d{5})_/.exec(message)?.[1];
    return digits ? [{ number: Number(digits), id: messageId, timestamp }] : [];
  });
}

/** What all "Events Dropped" in a store add up to. */
export async function reportedIn(store: EventStore): Promise<number> {
  const rows = await store.read({ project: projectName, limit: 1_000_000 });
  return rows
    .filter(({ event }) => event === 'Events Dropped')
    .map(({ message }) => (JSON.parse(message) as { properties: { count: number } }).properties.count)
    .reduce((sum, count) => sum + count, 0);
}

import type { Page } from 'playwright';
import { unavailable } from '../harness/faults.js';
import type { Scenario } from '../harness/scenario.js';
import type { Stage } from '../harness/create-stage.js';

/** Storage that fails. */
export const storage: readonly Scenario[] = [
  {
    id: 'quota',
    title: 'storage full',
    does: 'IndexedDB has no byte left, localStorage is filled to the last; the collector answers 503 for 8 s.',
    chromiumOnly: true,
    async run(stage) {
      const page = await stage.open();
      const session = await stage.context.newCDPSession(page);
      await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(page.url()).origin, quotaSize: 1 });
      await page.evaluate(fillLocalStorage);
      await unavailableFor(stage, page, 8);
    },
  },
  ...['failing', 'hanging'].map((idb): Scenario => ({
    id: `indexeddb-${idb}`,
    title: `IndexedDB ${idb === 'failing' ? 'refused' : 'never answers'}`,
    does:
      idb === 'failing'
        ? 'Opening a database throws; the collector answers 503 for 8 s.'
        : 'Opening a database has no outcome; the collector answers 503 for 8 s.',
    async run(stage) {
      await unavailableFor(stage, await stage.open({ idb }), 8);
    },
  })),
  {
    id: 'indexeddb-deleted',
    title: 'IndexedDB deleted by another tab',
    does: 'Another page of the site deletes every database while half of the events wait; then come the others.',
    async run(stage) {
      const half = stage.events / 2;
      const page = await stage.open();
      await stage.gate.closePort();
      await stage.send(page, { to: half });
      await stage.lasts(2);
      const other = await stage.context.newPage();
      await stage.leave(other);
      await other.evaluate(deleteDatabases);
      await stage.send(page, { from: half });
      await stage.lasts(2);
      await stage.recover();
    },
  },
];

async function unavailableFor(stage: Stage, page: Page, seconds: number): Promise<void> {
  stage.gate.fault = unavailable;
  await stage.send(page);
  await stage.met();
  await stage.lasts(seconds);
  await stage.recover();
}

function fillLocalStorage(): void {
  for (let size = 1_000_000; size >= 1; size = Math.floor(size / 2)) {
    try {
      for (let part = 0; ; part++) localStorage.setItem(`full-${size}-${part}`, 'x'.repeat(size));
    } catch {
      // Full for pieces of this size.
    }
  }
}

async function deleteDatabases(): Promise<void> {
  for (const { name } of await indexedDB.databases()) {
    await new Promise(resolve => {
      const request = indexedDB.deleteDatabase(name ?? '');
      request.onsuccess = request.onerror = resolve;
      // Whoever has it open may not let go; the deletion stands in the queue then.
      request.onblocked = () => setTimeout(resolve, 1000);
    });
  }
}

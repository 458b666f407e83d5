import { expect, test as base } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDemo } from '../../../demo/server/create-demo.mjs';
import { createSharedCollector, type SharedCollector } from '../../faults/harness/collector-backend.js';
import { type AnalyticsNextPage, serveAnalyticsNext } from './analytics-next-page.js';
import { StoredEvents } from './stored-events.js';
import { tokenKeys } from './sign-token.js';

type Demo = Awaited<ReturnType<typeof createDemo>>;

interface WorkerFixtures {
  /** Whose demo and store it is: tests that say the same share them, in the same worker. Default: those of everybody. */
  storeOf: string;
  /** The vendor's pages and a collector, both of this worker alone. */
  demo: Demo;
  /** A collector that counts what arrives through faults. */
  counting: SharedCollector;
  /** A page with Segment's client for browsers. */
  shop: AnalyticsNextPage;
}

/** Tests whose outcome is not up to the browser: they run in Chromium alone. */
export const oneBrowser = { tag: '@one-browser' };

interface TestFixtures {
  /** What the collector stores during this test. */
  stored: StoredEvents;
  /** Errors thrown in the pages of this test; none may be left at its end. */
  pageErrors: string[];
}

/**
 * Playwright's `test` with a demo of its own, the events it stored, and a check that no page threw. Whatever a worker shares
 * stands here, started when first asked for: Playwright starts another worker, with another browser, for other fixtures.
 */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  storeOf: ['everybody', { option: true, scope: 'worker' }],
  demo: [
    async ({}, use) => {
      const data = await mkdtemp(join(tmpdir(), 'docent-e2e-'));
      const demo = await createDemo({ data, tokenKeys });
      await use(demo);
      await demo.close();
      await rm(data, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  counting: [
    async ({}, use) => {
      const counting = await createSharedCollector();
      await use(counting);
      await counting.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  shop: [
    async ({}, use) => {
      const shop = await serveAnalyticsNext();
      await use(shop);
      await shop.close();
    },
    { scope: 'worker' },
  ],
  stored: async ({ demo, context }, use) => {
    if (!demo.collector) throw new Error('The demo runs without a collector of its own.');
    await use(await StoredEvents.from(demo.collector.store, 'meridian', context));
  },
  pageErrors: [
    async ({ context }, use) => {
      const errors: string[] = [];
      context.on('weberror', error => errors.push(String(error.error())));
      await use(errors);
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

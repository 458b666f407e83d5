import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCollector } from '@docent/collector';
import { createDemo } from '../../demo/server/create-demo.mjs';
import { startCollector } from './support/collector-process.js';
import { expect, oneBrowser, test } from './support/fixtures.js';
import { forgetRefused } from './support/forget-refused.js';
import { HowtoPage } from './support/howto-page.js';
import { outboxLength } from './support/outbox-length.js';
import { flush, inTheirOrder } from './support/stored-events.js';

test(
  'a collector killed in the middle of a how-to loses and doubles no event',
  oneBrowser,
  async ({ page, pageErrors }) => {
    // Two collectors and a demo are started, and what waits may take 45 s.
    test.setTimeout(120_000);
    const data = await mkdtemp(join(tmpdir(), 'docent-kill-'));
    const pages = await mkdtemp(join(tmpdir(), 'docent-kill-pages-'));
    const first = await startCollector({ data });
    const demo = await createDemo({ data: pages, collectorUrl: first.url });
    let ids: string[] = [];
    let second: Awaited<ReturnType<typeof startCollector>> | undefined;
    try {
      await page.goto(`${demo.url}/scenarios/plain`);
      const howto = new HowtoPage(page);
      await expect(howto.did).toBeVisible();
      ids = await howto.stepIds();
      await howto.did.click();
      await howto.next.click();
      const delivered = page.waitForResponse(response => response.url().endsWith('/v1/batch'));
      await flush(page);
      await delivered;
      await howto.did.click();

      await first.kill();

      for (let number = 3; number <= ids.length; number++) {
        await howto.next.click();
        await howto.did.click();
      }
      await expect(howto.element.getByText(`You did all ${ids.length} steps`)).toBeVisible();

      second = await startCollector({ data, port: Number(new URL(first.url).port) });
      await expect.poll(() => outboxLength(page), { timeout: 45_000 }).toBe(0);
      forgetRefused(pageErrors, first.url);
    } finally {
      await first.kill();
      await second?.kill();
      await demo.close();
    }

    const collector = await createCollector({ projects: [], data });
    const stored = await collector.store.read({ project: 'meridian' });
    const happened = inTheirOrder(stored);
    expect(happened).toEqual([
      'Howto Started',
      ...ids.flatMap(id => [`Howto Step Viewed ${id}`, `Howto Step Completed ${id}`]),
      'Howto Completed',
    ]);
    await collector.close();
    await rm(data, { recursive: true, force: true });
    await rm(pages, { recursive: true, force: true });
  },
);

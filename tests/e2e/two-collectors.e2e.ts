import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPostgresStore } from '@docent/collector';
import { createDemo } from '../../demo/server/create-demo.mjs';
import { startPostgres, volatile, withoutPostgres } from '../support/start-postgres.js';
import { startRoundRobinProxy } from '../support/start-round-robin-proxy.js';
import { startCollector } from './support/collector-process.js';
import { expect, test } from './support/fixtures.js';
import { HowtoPage } from './support/howto-page.js';
import { outboxLength } from './support/outbox-length.js';
import { flush, inTheirOrder } from './support/stored-events.js';

const missing = withoutPostgres();
test.skip(missing !== false, String(missing));
test.skip(({ browserName }) => browserName !== 'chromium', 'which collector is lost is not up to the browser');

test('two collectors on one PostgreSQL serve the demo through the loss of either, and the page does not notice', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  const folder = await mkdtemp(join(tmpdir(), 'docent-pair-'));
  const ends: (() => Promise<void> | void)[] = [() => rm(folder, { recursive: true, force: true })];
  try {
    const postgres = await startPostgres(volatile);
    ends.push(() => postgres.stop());
    const store = await postgres.createDatabase('pair');
    const start = async (name: string, port = 0) => {
      const collector = await startCollector({ data: join(folder, name), port, store });
      ends.push(() => collector.kill());
      return collector;
    };
    const first = await start('first');
    const second = await start('second');
    const proxy = await startRoundRobinProxy([first.url, second.url]);
    ends.push(() => proxy.close());
    const demo = await createDemo({ data: join(folder, 'pages'), collectorUrl: proxy.url });
    ends.push(() => demo.close());

    const troubles: string[] = [];
    context.on('requestfailed', request => {
      const error = request.failure()?.errorText;
      // The demo's own panel of stored events ends its stream with its page, which is closed here on purpose.
      if (request.url() === `${demo.url}/events/stream` && error === 'net::ERR_ABORTED') return;
      troubles.push(`${request.url()}: ${error}`);
    });
    context.on('response', response => {
      if (response.status() >= 400) troubles.push(`${response.url()}: ${response.status()}`);
    });
    context.on('console', message => {
      if (message.type() === 'error' || message.type() === 'warning') troubles.push(message.text());
    });

    await page.goto(`${demo.url}/scenarios/plain`);
    const howto = new HowtoPage(page);
    await expect(howto.did).toBeVisible();
    const ids = await howto.stepIds();
    expect(ids.length).toBeGreaterThanOrEqual(6);
    const doSteps = async (from: number, to: number) => {
      for (let number = from; number <= to; number++) {
        if (number > 1) await howto.next.click();
        await howto.did.click();
        await flush(page);
      }
    };
    /** A customer who comes now, while one is gone, finds everything. */
    const isServed = async () => {
      const other = await context.newPage();
      await other.goto(`${demo.url}/calendar`);
      await expect(new HowtoPage(other, 'docent-howto[entity="book-a-room"]').play).toBeVisible();
      await other.close();
    };

    await doSteps(1, 2);
    await first.kill();
    await doSteps(3, 4);
    await isServed();
    await start('first', Number(new URL(first.url).port));
    await second.kill();
    await doSteps(5, ids.length);
    await isServed();
    await start('second', Number(new URL(second.url).port));
    await expect(howto.element.getByText(`You did all ${ids.length} steps`)).toBeVisible();
    await expect.poll(() => outboxLength(page)).toBe(0);
    expect(troubles).toEqual([]);

    const opened = await openPostgresStore({ url: store });
    ends.push(() => opened.close());
    expect(inTheirOrder(await opened.read({ project: 'meridian' }))).toEqual([
      'Howto Started',
      ...ids.flatMap(id => [`Howto Step Viewed ${id}`, `Howto Step Completed ${id}`]),
      'Howto Completed',
    ]);
  } finally {
    for (const end of ends.reverse()) await end();
  }
});

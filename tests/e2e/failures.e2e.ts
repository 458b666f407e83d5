import { expect, oneBrowser, test } from './support/fixtures.js';
import { forgetRefused } from './support/forget-refused.js';
import { HowtoPage } from './support/howto-page.js';
import { flush } from './support/stored-events.js';

test('a script that does not load leaves the page as it was', oneBrowser, async ({ page, demo }) => {
  await page.goto(`${demo.url}/scenarios/dead-collector?blocked`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a collector out of reach: the element says so and offers to try again', oneBrowser, async ({ page, demo }) => {
  await page.goto(`${demo.url}/scenarios/dead-collector`);
  await expect(new HowtoPage(page).button('Try again')).toBeVisible();
});

test('a slow collector: the place is kept, then the how-to appears', oneBrowser, async ({ page, demo, stored }) => {
  await page.goto(`${demo.url}/scenarios/slow-collector?ms=1000`);
  const howto = new HowtoPage(page);
  await howto.did.click();
  await stored.toContain(['Howto Started']);
});

test('offline after loading: events wait and arrive when the network is back', async ({
  page,
  context,
  demo,
  stored,
}) => {
  await page.goto(`${demo.url}/scenarios/plain`);
  const howto = new HowtoPage(page);
  const [first] = await howto.stepIds();
  // All that comes when the page is idle is there.
  await expect(howto.button('Read as text')).toBeVisible();
  await context.setOffline(true);
  await howto.did.click();
  await expect(howto.button('Undo')).toBeVisible();
  await context.setOffline(false);
  await stored.toBe(['Howto Started', `Howto Step Viewed ${first}`, `Howto Step Completed ${first}`]);
});

for (const part of ['capture', 'delivery']) {
  test(`code for ${part} that could not be loaded is asked for again`, async ({
    page,
    context,
    demo,
    stored,
    pageErrors,
  }) => {
    const chunk = new RegExp(`chunks/${part}-[\\w-]+\\.js`);
    let refused = 0;
    await context.route(chunk, route => {
      refused++;
      return route.abort('internetdisconnected');
    });
    await page.goto(`${demo.url}/scenarios/plain`);
    const howto = new HowtoPage(page);
    const [first] = await howto.stepIds();
    await howto.did.click();
    // Under its own address, and then under one that no browser has remembered as failed.
    await expect.poll(() => refused).toBeGreaterThan(1);
    await context.unroute(chunk);
    const stepDone = async () => {
      await page.evaluate(() => window.dispatchEvent(new Event('online')));
      return (await stored.names()).includes(`Howto Step Completed ${first}`);
    };
    await expect.poll(stepDone, { timeout: 20_000 }).toBe(true);
    forgetRefused(pageErrors, chunk);
  });
}

test(
  'an entity that does not exist is told to the engineer and to the author, and spares the customer',
  oneBrowser,
  async ({ page, demo, stored }) => {
    const warnings: string[] = [];
    page.on('console', message => {
      if (message.type() === 'warning') warnings.push(message.text());
    });
    await page.goto(`${demo.url}/scenarios/missing-entity`);
    await expect(new HowtoPage(page, '#fine').did).toBeVisible();
    await expect(new HowtoPage(page, '#missing').element.getByText('This how-to is not available.')).toBeVisible();
    await stored.toContain(['Content Unavailable']);
    const told = (await stored.messages()).find(({ event }) => event === 'Content Unavailable');
    expect(told?.properties).toEqual({ reason: 'not-found' });
    expect(told?.context.docent?.ref).toBe('howto:teleport-a-room');
    expect(warnings.join('\n')).toContain('teleport-a-room');
  },
);

test('events can go to any Segment-compatible service instead', oneBrowser, async ({ page, demo, request }) => {
  await request.delete(`${demo.url}/segment/received`);
  await page.goto(`${demo.url}/scenarios/segment`);
  await new HowtoPage(page).did.click();
  await flush(page);
  await expect
    .poll(async () => {
      const received = (await (await request.get(`${demo.url}/segment/received`)).json()) as {
        body: { batch: { event: string }[] };
      }[];
      return received.flatMap(({ body }) => body.batch.map(({ event }) => event));
    })
    .toEqual(['Howto Started', 'Howto Step Viewed', 'Howto Step Completed']);
});

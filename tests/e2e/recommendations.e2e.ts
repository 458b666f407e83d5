import { AxeBuilder } from '@axe-core/playwright';
import type { EventStore } from '@docent/collector';
import type { Locator, Page, Route } from '@playwright/test';
import { expect, test } from './support/fixtures.js';
import { flush } from './support/stored-events.js';
import { readCustomer } from './support/stored-record.js';

test.use({ storeOf: 'recommendations' });
// The first test waits for the orders of three hundred customers, and what is learned of them.
test.slow();

const patience = { timeout: 20_000 };

/** A customer in the shop. */
class Shopper {
  readonly lists: Locator;

  constructor(
    readonly page: Page,
    readonly entity = 'for-your-rooms',
  ) {
    this.lists = page.locator(`docent-recommendations[entity="${entity}"]`);
  }

  async goto(url: string, query = ''): Promise<void> {
    await this.page.goto(`${url}/recommendations?${query}`);
    await expect(this.part('how')).toBeVisible(patience);
  }

  part = (name: string): Locator => this.lists.locator(`[part~="${name}"]`);
  titles = (part = 'items'): Promise<string[]> =>
    this.part(part)
      .locator('[part="name"]')
      .allTextContents()
      .then(all => all.map(each => each.trim()));
  item = (id: string): Locator => this.lists.locator(`[data-item="${id}"]`);
  lack = (strategy: string): Locator => this.lists.locator(`[data-strategy="${strategy}"]`);
  order = (product: string): Promise<void> =>
    this.page.evaluate(
      id =>
        (window as unknown as { docent: { track(...all: unknown[]): Promise<void> } }).docent.track(
          'Equipment Ordered',
          { product: id },
        ),
      product,
    );
  openHow = async (): Promise<void> => {
    await this.part('how').locator('summary').click();
    await expect(this.part('personalise')).toBeVisible(patience);
  };
}

/** Something told of a list, as the collector has stored it. */
interface Told {
  event: string;
  at: number;
  ref: string;
  properties: Record<string, unknown>;
}

/** What the collector has stored under a name. Pages send every few seconds by themselves; a test need not wait for that. */
async function told(name: string, { pages }: { pages: readonly Page[] }, store: EventStore): Promise<Told[]> {
  await Promise.all(pages.map(flush));
  const rows = await store.query(database =>
    database.selectFrom('events').select('message').where('event', '=', name).execute(),
  );
  return rows.map(({ message }) => {
    const { context, event, properties, timestamp } = JSON.parse(message) as {
      event: string;
      timestamp: string;
      properties: Record<string, unknown>;
      context: { docent: { ref: string } };
    };
    return { event, properties, at: Date.parse(timestamp), ref: context.docent.ref };
  });
}

test('what is ordered elsewhere chooses, with true reasons; what was really looked at is told; the customer has the last word in every tab', async ({
  page,
  context,
  demo,
}) => {
  const toldBy = (name: string): Promise<Told[]> => told(name, { pages: context.pages() }, demo.collector!.store);
  const asked: string[] = [];
  page.on('request', request => asked.push(request.url()));
  const shopper = new Shopper(page);

  // A page without a list hears it, though the customer leaves at once, before the code that learns is there.
  const comesTooLate = (route: Route): Promise<void> => page.waitForEvent('framenavigated').then(() => route.abort());
  await page.route(/start-hearing/, comesTooLate, { times: 1 });
  await page.goto(`${demo.url}/plans`, { waitUntil: 'commit' });
  await page.waitForFunction(() => 'version' in Object((window as { docent?: unknown }).docent));
  void shopper.order('room-display').catch(() => undefined);
  await shopper.goto(demo.url);
  await expect(shopper.item('subject:powered-switch').locator('[part="reason"]')).toContainText(
    'Because you use Room display',
    patience,
  );
  const recommended = await shopper.titles();
  expect(recommended).toHaveLength(4);
  expect(recommended).not.toContain('Room display');
  expect(recommended).not.toContain('Whiteboard');
  expect(await shopper.titles('promoted')).toEqual(['Whiteboard']);
  expect((await readCustomer(page)).record).toMatchObject({
    interactions: { 'subject:room-display': { did: { 'for-your-rooms': { weight: 1 }, 'goes-with': { weight: 1 } } } },
  });
  // Nothing of that is in what was asked for.
  const models = asked.filter(url => url.includes('/models/')).map(url => new URL(url));
  expect(models.length).toBeGreaterThan(1);
  for (const { pathname, search } of models) {
    expect(pathname + search).toMatch(/^\/v1\/projects\/meridian\/models\/for-your-rooms(\/[\w-]+\/0\.bin)?$/);
  }

  await shopper.item('subject:powered-switch').getByRole('button', { name: 'Why this? Powered switch' }).click();
  await expect(shopper.part('why')).toContainText(/Because you use Room display\s+100 %/, patience);
  await expect(shopper.part('why')).toContainText(/\d+ customers stand behind it\./);
  const axe = await new AxeBuilder({ page }).include('docent-recommendations').analyze();
  expect(axe.violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);

  // Half of it on the screen, for a second: not before, and not what is further down.
  await shopper.item('subject:powered-switch').scrollIntoViewIfNeeded();
  const seen = (ref: string) => async () => (await toldBy('Recommendation Viewed')).filter(told => told.ref === ref);
  await expect.poll(seen('recommendations:for-your-rooms'), patience).not.toEqual([]);
  const first = (await seen('recommendations:for-your-rooms')()).find(
    ({ properties }) => properties['position'] === 1,
  )!;
  expect(first.properties).toMatchObject({
    source: 'organic',
    strategy: 'for-you',
    propensity: 1,
    drawn: false,
    would: ['for-you'],
  });
  expect(await seen('recommendations:next-step')()).toEqual([]);
  const scrolled = await page.evaluate(() => {
    document.querySelector('[entity="next-step"]')!.scrollIntoView();
    return Date.now();
  });
  await expect.poll(seen('recommendations:next-step'), patience).toHaveLength(1);
  expect((await seen('recommendations:next-step')())[0]!.at).toBeGreaterThanOrEqual(scrolled + 950);
  const slates = (await toldBy('Recommendation Viewed')).map(({ properties: { item, slate } }) => `${slate} ${item}`);
  expect(new Set(slates).size).toBe(slates.length);

  // By the keyboard alone; another tab hears of it.
  const other = new Shopper(await context.newPage());
  await other.goto(demo.url);
  await expect(other.item('subject:powered-switch')).toContainText('Because', patience);
  await page.bringToFront();
  await shopper.item('subject:powered-switch').locator('[part="controls"]').focus();
  await page.keyboard.press('Enter');
  await expect(shopper.part('not-interested')).toBeVisible(patience);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(shopper.part('undo')).toBeFocused(patience);
  await expect(other.item('subject:powered-switch').locator('[part="undo"]')).toBeVisible(patience);
  await page.keyboard.press('Enter');
  await expect(shopper.item('subject:powered-switch').locator('[part="reason"]')).toBeVisible(patience);
  await expect(shopper.item('subject:powered-switch').locator('[part="controls"]')).toBeFocused();
  await expect(other.item('subject:powered-switch').locator('[part="reason"]')).toBeVisible(patience);
  await expect
    .poll(
      async () =>
        (await toldBy('Recommendation Judged')).map(({ properties: { item, undone, verdict } }) => [
          item,
          verdict,
          undone,
        ]),
      patience,
    )
    .toEqual(
      expect.arrayContaining([
        ['subject:powered-switch', 'not-interested', undefined],
        ['subject:powered-switch', 'not-interested', true],
      ]),
    );

  // Without the history, and with all of it forgotten.
  await shopper.openHow();
  await shopper.part('personalise').click();
  await expect(shopper.part('plain')).toBeVisible(patience);
  await expect(shopper.lack('for-you')).toContainText('switched off by you');
  await expect(shopper.part('source').first()).toHaveText('Popular');
  await expect(other.part('plain')).toBeVisible(patience);
  await shopper.part('personalise').click();
  await expect(shopper.part('plain')).toBeHidden(patience);
  await shopper.part('forget').click();
  await shopper.part('forget-yes').click();
  await expect(shopper.lack('for-you')).toContainText('nothing is known of you', patience);
  await expect
    .poll(async () => (await readCustomer(page)).record, patience)
    .toMatchObject({ interactions: { forgotten: {} } });
  const kept = (await readCustomer(page)).record as unknown as { interactions: object };
  expect(Object.keys(kept.interactions)).toEqual(['forgotten']);
  await expect
    .poll(async () => (await toldBy('Personalisation Changed')).map(({ properties }) => properties['change']), patience)
    .toEqual(expect.arrayContaining(['off', 'on', 'forgotten']));
});

test('without consent nothing is kept, and what many use is shown; a model that is cut off, foreign or not to be had is not used, and the list says so', async ({
  page,
  demo,
}) => {
  const shopper = new Shopper(page);
  await shopper.goto(demo.url, 'consent=denied');
  await page.getByRole('button', { name: 'Order: Room display', exact: true }).click();
  await shopper.goto(demo.url, 'consent=denied');
  await expect(shopper.part('source').first()).toHaveText('Popular', patience);
  await shopper.openHow();
  await expect(shopper.lack('for-you')).toContainText('nothing is known of you');
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
  expect(await readCustomer(page)).toEqual({});

  await shopper.goto(demo.url);
  await shopper.order('room-display');
  await expect
    .poll(async () => (await readCustomer(page)).record, patience)
    .toMatchObject({ interactions: { 'subject:room-display': {} } });
  const address = /\/models\/for-your-rooms$/;
  const file = /\/models\/for-your-rooms\/[\w-]+\/0\.bin$/;
  for (const [at, lack, fulfil] of [
    [file, 'damaged', (body: Buffer) => body.subarray(0, body.length / 2)],
    [
      address,
      'another project',
      (body: Buffer) => JSON.stringify({ ...(JSON.parse(String(body)) as object), project: 'other' }),
    ],
    [address, 'damaged', (body: Buffer) => String(body).slice(0, 100)],
  ] as const) {
    await page.route(at, async route => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: fulfil(await answer.body()) });
    });
    await shopper.goto(demo.url);
    await shopper.openHow();
    await expect(shopper.lack('for-you')).toContainText(lack);
    if (at === file) await expect(shopper.part('source').first()).toHaveText('Popular');
    else await expect(shopper.part('withheld')).toBeVisible();
    await page.unroute(at);
  }
  // Firefox would report an aborted request as an error of the page.
  await page.route(address, async route => route.fulfill({ response: await route.fetch(), status: 503 }));
  await shopper.goto(demo.url);
  await expect(shopper.part('withheld')).toContainText('What others use could not be loaded.', patience);
  await page.unroute(address);
  await shopper.part('retry').click();
  await expect(shopper.item('subject:powered-switch')).toContainText('Because you use Room display', patience);
});

test('what goes with a thing leads on to it; a how-to is the next step; who is meant by a rule gets what the expert says', async ({
  page,
  demo,
}) => {
  const related = new Shopper(page, 'goes-with');
  await related.goto(demo.url, 'item=conference-camera&as=ada&role=it-admin');
  await expect(related.part('source').first()).toHaveText('Goes with this', patience);
  const [title = ''] = await related.titles();
  expect(['Table microphone', 'Wall screen', 'Sharing button', 'Cable channel']).toContain(title);
  const expert = new Shopper(page);
  await expect(expert.item('subject:powered-switch').locator('[part="source"]')).toHaveText(
    'Recommended by Installation team',
    patience,
  );
  await expect(expert.item('subject:conference-camera')).toHaveCount(0);

  const next = new Shopper(page, 'next-step');
  await expect(next.part('source')).toHaveText('Next to learn', patience);
  await expect(next.part('name')).toHaveAttribute('href', /^http/);
  await related.part('name').first().click();
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible(patience);
  const opened = async () =>
    (await told('Recommendation Opened', { pages: [page] }, demo.collector!.store)).map(
      ({ properties }) => properties['source'],
    );
  await expect.poll(opened, patience).toContain('organic');
});

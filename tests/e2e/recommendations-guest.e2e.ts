import type { Page } from '@playwright/test';
import { assign, holdoutExperiment } from '../../packages/engine/dist/index.js';
import type { Docent } from '../../packages/client/dist/docent.js';
import { expect, oneBrowser, test } from './support/fixtures.js';
import { flush } from './support/stored-events.js';

test.use({ storeOf: 'recommendations' });

const patience = { timeout: 20_000 };

/** All that a list is made of, whatever is written in it. */
const own = 'a article b button details div footer header img li meter ol p small slot span strong summary ul';
const listOf = (page: Page, entity: string) => page.locator(`docent-recommendations[entity="${entity}"]`);

/** Adds up how far what a page shows is moved, from its first paint on. Chromium alone tells. */
function watchShifts(): void {
  const host = window as unknown as { shifts: number[] };
  host.shifts = [];
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) host.shifts.push((entry as unknown as { value: number }).value);
  }).observe({ type: 'layout-shift', buffered: true });
}
const shiftsIn = (page: Page) => page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);

test(
  'a static bundle recommends what editors, experts, likeness and skills say; hostile words stay words under the strictest policy',
  oneBrowser,
  async ({ page, demo }) => {
    const foreign: string[] = [];
    page.on('request', request => {
      const { origin, pathname } = new URL(request.url());
      const code = origin === demo.collectorUrl && /^\/v1\/[\w./-]+\.js$/.test(pathname);
      if (origin !== new URL(demo.url).origin && !code) foreign.push(request.url());
    });
    await page.setViewportSize({ width: 320, height: 720 });
    await page.goto(`${demo.url}/scenarios/lists`);

    const full = listOf(page, 'full');
    await expect(full.locator('[part="pinned"] [part="source"]')).toHaveText('Chosen by the editors', patience);
    const arm = full.locator('[part="items"] [data-item="subject:arm"]');
    await expect(arm.locator('[part="source"]')).toHaveText('Recommended by Ergonomics team');
    await expect(arm.locator('[part="reason"]')).toContainText('your neck stays straight');
    await full.locator('[part="how"] summary').click();
    await expect(full.locator('[data-strategy="for-you"]')).toContainText('nothing was learned yet', patience);
    await expect(full.locator('[part="promoted"] [part="source"]')).toHaveText('Promoted');
    const alike = listOf(page, 'compact').locator('[part="items"] [part="item"]').first();
    await alike.scrollIntoViewIfNeeded();
    await expect(alike).toContainText(/Similar\s+Monitor arm\s+Like Standing desk: ergonomics/, {
      ...patience,
      useInnerText: true,
    });
    const next = listOf(page, 'next');
    await expect(next.locator('[part="source"]')).toHaveText('Next to learn', patience);
    await expect(next.locator('[part="reason"]')).toContainText('About Standing desk');

    const hostile = listOf(page, 'hostile');
    const turned = hostile.locator('[data-item="subject:turned"]');
    await turned.scrollIntoViewIfNeeded();
    await expect(turned.locator('[part="reason"]')).toContainText('Like <img src=https://evil.example/x', patience);
    await expect(turned.locator('[part="reason"]')).toContainText('<b onclick=');
    for (const part of ['why-toggle', 'controls', 'not-interested']) await turned.locator(`[part="${part}"]`).click();
    await expect(turned).toContainText('is left out from now on.', patience);
    await hostile.locator('[data-item="subject:hostile"] [part="why-toggle"]').click();
    await expect(hostile.locator('[part="why"]')).toContainText('Source: <img src=', patience);
    await hostile.locator('[part="how"] summary').click();
    await expect(hostile.locator('[part="personalise"]')).toBeVisible(patience);
    await hostile.locator('[part="pinned"] button[part="name"]').click();
    await expect(hostile.locator('docent-howto').getByRole('heading').first()).toContainText('<script>', patience);

    const made = await hostile.evaluate((element, known) => {
      const all = [...element.shadowRoot!.querySelectorAll('*')];
      return {
        others: [...new Set(all.map(({ localName }) => localName))].filter(name => !known.includes(name)),
        handlers: all.flatMap(each => each.getAttributeNames()).filter(name => /^on|style/.test(name)),
        addresses: all.flatMap(each => ['href', 'src'].map(name => each.getAttribute(name) ?? '')).filter(Boolean),
        sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      };
    }, own.split(' '));
    expect(made).toMatchObject({ others: ['docent-howto'], handlers: [], sideways: 0 });
    expect(made.addresses.length).toBeGreaterThan(1);
    for (const address of made.addresses) {
      expect([new URL(demo.url).origin, 'https://gallery.example']).toContain(new URL(address).origin);
    }
    expect(await page.evaluate(() => (window as unknown as { violations: unknown[] }).violations)).toEqual([]);
    expect(foreign).toEqual([]);
  },
);

test('nothing moves when lists come, wide or narrow', oneBrowser, async ({ page, demo }) => {
  await page.addInitScript(watchShifts);
  for (const [width, height, query] of [
    [1280, 720, ''],
    [1280, 720, '&item=conference-camera'],
    [390, 844, '&locale=ar'],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto(`${demo.url}/recommendations?consent=denied${query}`);
    await expect(page.locator('docent-recommendations [part="how"]').first()).toBeVisible(patience);
    await expect(listOf(page, query.includes('item') ? 'goes-with' : 'for-your-rooms').locator('img, [part="name"]').first()).toBeVisible(); // prettier-ignore
    await page.waitForLoadState('networkidle');
    expect(await shiftsIn(page), `${width} px ${query}`).toEqual([]);
  }
});

test(
  'who is held out sees neither the list nor a gap, and nothing is learned for them; both are counted',
  oneBrowser,
  async ({ context, demo, stored }) => {
    const ref = 'recommendations:for-your-rooms';
    const experiment = { entities: [ref], holdout: 0.5, unit: 'customer', decide: '2999-01-01' };
    await context.route('**/manifest.json', async route => {
      const response = await route.fetch();
      const manifest = (await response.json()) as object;
      await route.fulfill({ response, json: { ...manifest, experiments: { 'find-rooms': experiment } } });
    });
    for (const arm of ['holdout', 'treated']) {
      const customer = Array.from({ length: 100 }, (_, index) => `shopper-${index}`).find(
        each => assign(holdoutExperiment('find-rooms', 0.5), each) === arm,
      )!;
      const page = await context.newPage();
      const asked: string[] = [];
      page.on('request', request => asked.push(new URL(request.url()).pathname));
      await page.addInitScript(watchShifts);
      await page.goto(`${demo.url}/recommendations?as=${customer}`);
      const debug = () =>
        page.evaluate(() =>
          (window as unknown as { docent: Docent }).docent.debug().then(({ experiments }) => experiments),
        );
      await expect.poll(debug, patience).toEqual([{ ref, experiment: 'find-rooms', arm }]);
      const list = listOf(page, 'for-your-rooms');
      if (arm === 'treated') await expect(list.locator('[part="how"]')).toBeVisible(patience);
      else {
        await expect(list).toBeHidden();
        await listOf(page, 'next-step').scrollIntoViewIfNeeded();
        await expect(listOf(page, 'next-step').locator('[part="name"]')).toBeVisible(patience);
        // Its room stays, empty, as long as the customer looks there.
        const height = () => list.evaluate(element => element.getBoundingClientRect().height);
        await expect.poll(height, patience).toBe(0);
      }
      expect(asked.some(path => path.includes('/models/for-your-rooms'))).toBe(arm === 'treated');
      await flush(page);
      await page.close();
    }
    const eligible = (await stored.messages()).filter(({ event }) => event === 'Experiment Eligible');
    expect(eligible.map(({ context: { docent }, properties }) => [docent?.ref, properties?.['arm']])).toEqual([
      [ref, 'holdout'],
      [ref, 'treated'],
    ]);
  },
);

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, oneBrowser, test } from './support/fixtures.js';
import { GuidePage } from './support/guide-page.js';

const path = '/scenarios/guide';

/** Works through the whole guide without a mouse. */
async function workThrough(guide: GuidePage): Promise<string[]> {
  const asked: string[] = [];
  for (let id = await guide.asked(); id; id = await guide.asked()) {
    expect(asked).not.toContain(id);
    asked.push(id);
    await guide.answerByKeyboard();
    await expect.poll(() => guide.asked()).not.toBe(id);
  }
  return asked;
}

const violations = (page: Page) => page.evaluate(() => (window as unknown as { violations: unknown[] }).violations);

test('a customer is advised with the keyboard alone, and what they said lies in the store', async ({
  page,
  demo,
  stored,
}) => {
  await page.goto(demo.url + path);
  const guide = new GuidePage(page);
  await guide.askEverything();
  const asked = await workThrough(guide);

  expect(asked.length).toBeGreaterThan(10);
  await expect(guide.advice).toBeVisible();
  await expect(guide.answers).toHaveCount(asked.length);
  await stored.toBe(['Advice Started', ...asked.map(() => 'Advice Question Answered'), 'Advice Given']);
  const [started, ...rest] = await stored.messages();
  expect(started?.context.docent).toMatchObject({ widget: 'docent-advice', ref: 'advice:run-your-rooms' });
  const given = rest.pop();
  expect(rest.map(({ properties }) => properties?.['question'])).toEqual(asked);
  for (const { properties } of rest) {
    const told = properties?.['answer'] !== undefined;
    expect([properties?.['question'], told]).toEqual([properties?.['question'], properties?.['question'] !== 'budget']);
  }
  expect(given?.properties).toMatchObject({ answered: asked.length });

  const axe = new AxeBuilder({ page })
    .include('docent-advice')
    .options({ rules: { 'target-size': { enabled: true } } });
  expect((await axe.analyze()).violations.map(({ id, nodes }) => `${id} at ${nodes[0]?.target.join(' ')}`)).toEqual([]);
  expect(await violations(page)).toEqual([]);
});

test('a customer goes on after a reload where they were', oneBrowser, async ({ page, demo }) => {
  await page.goto(demo.url + path);
  const guide = new GuidePage(page);
  const first = await guide.asked();
  await guide.answerByKeyboard();
  await expect.poll(() => guide.asked()).not.toBe(first);
  const next = await guide.asked();
  await expect(guide.answers).toHaveCount(1);

  await page.reload();

  await expect(guide.answers).toHaveCount(1);
  expect(next).toBeDefined();
  expect(await guide.asked()).toBe(next);
});

test(
  'a link shows the same advice in another browser, without what is sensitive',
  oneBrowser,
  async ({ page, demo, browser }) => {
    await page.goto(demo.url + path);
    const guide = new GuidePage(page);
    const asked = await workThrough(guide);
    const advice = await guide.advice.textContent();
    const link = await guide.link();
    expect(page.url()).toBe(demo.url + path);

    const context = await browser.newContext();
    const other = await context.newPage();
    await other.goto(link);
    const copy = new GuidePage(other);
    await expect(copy.element.getByText('You see the answers of the link')).toBeVisible();
    await expect(copy.answers).toHaveCount(asked.filter(id => id !== 'budget').length);
    // What is sensitive is asked again.
    expect(await workThrough(copy)).toEqual(asked.filter(id => id === 'budget'));
    await expect(copy.advice).toHaveText(advice ?? '');
    expect(await violations(other)).toEqual([]);
    await context.close();
  },
);

import type { Page } from '@playwright/test';
import { expect, oneBrowser, test } from './support/fixtures.js';
import { HowtoPage } from './support/howto-page.js';
import { plantRecord, readCustomer } from './support/stored-record.js';

const path = '/scenarios/plain';

/** Ids of the steps that are on record, of all how-tos. */
async function storedSteps(page: Page): Promise<string[]> {
  const { record } = await readCustomer(page);
  return Object.values(record?.progress ?? {}).flatMap(({ steps }) => Object.keys(steps));
}

/** Calls a method of `window.docent`. */
async function call(page: Page, method: string, ...args: unknown[]): Promise<unknown> {
  return page.evaluate(
    ([name, values]) => {
      const { docent } = window as unknown as { docent: Record<string, (...all: unknown[]) => unknown> };
      return docent[name]?.(...values);
    },
    [method, args] as const,
  );
}

const done = (howto: HowtoPage, count: number) =>
  howto.element.getByText(new RegExp(`^${count} of \\d+ steps done$`)).first();

test('two tabs on the same how-to agree at once, and keep what both did', async ({ context, demo, page }) => {
  const other = await context.newPage();
  await Promise.all([page.goto(demo.url + path), other.goto(demo.url + path)]);
  const [here, there] = [new HowtoPage(page), new HowtoPage(other)];
  await expect(there.did).toBeVisible();
  await here.did.click();
  await expect(done(there, 1)).toBeVisible();

  await there.next.click();
  await there.did.click();

  await expect(done(here, 2)).toBeVisible();
  const ids = await here.stepIds();
  await expect.poll(() => storedSteps(page)).toEqual(ids.slice(0, 2));
});

test('what is erased in one tab is gone in the other at once', oneBrowser, async ({ context, demo, page }) => {
  const other = await context.newPage();
  await Promise.all([page.goto(demo.url + path), other.goto(demo.url + path)]);
  const [here, there] = [new HowtoPage(page), new HowtoPage(other)];
  await here.did.click();
  await expect(done(there, 1)).toBeVisible();

  await call(page, 'erase');

  await expect(done(here, 0)).toBeVisible();
  await expect(done(there, 0)).toBeVisible();
  expect(await storedSteps(page)).toEqual([]);
});

test('what was erased does not come back by a tab that has not heard of it and goes on working', async ({
  context,
  demo,
  page,
}) => {
  const deaf = await context.newPage();
  await deaf.addInitScript(() => {
    Object.defineProperty(window, 'BroadcastChannel', { value: undefined });
  });
  await page.goto(demo.url + path);
  const here = new HowtoPage(page);
  await here.did.click();
  await expect.poll(() => storedSteps(page)).toHaveLength(1);
  await deaf.goto(demo.url + path);
  const there = new HowtoPage(deaf);
  await expect(done(there, 1)).toBeVisible();
  const ids = await there.stepIds();

  await call(page, 'erase');
  await there.next.click();
  await there.did.click();

  await expect.poll(() => storedSteps(deaf)).toEqual([ids[1]]);
});

test(
  'a record of a newer Docent is left as it is, and progress is kept beside it',
  oneBrowser,
  async ({ demo, page }) => {
    const newer = { version: 3, progress: { 'howto:x': { steps: {}, how: 'differently' } }, skills: [1, 2] };
    await page.goto(`${demo.url}/no-such-page`);
    await plantRecord(page, newer);
    await page.goto(demo.url + path);
    const howto = new HowtoPage(page);
    await howto.did.click();
    await expect(done(howto, 1)).toBeVisible();
    await expect.poll(async () => (await readCustomer(page)).record?.beside).toBeTruthy();
    await page.reload();
    await expect(done(howto, 1)).toBeVisible();

    const { beside, ...rest } = (await readCustomer(page)).record ?? {};
    expect(rest).toEqual(newer);
    expect(beside).toMatchObject({ version: 2 });
  },
);

test(
  'a corrupt record is set aside with the reason, and the how-to goes on with an empty one',
  oneBrowser,
  async ({ demo, page }) => {
    await page.goto(`${demo.url}/no-such-page`);
    await plantRecord(page, { version: 1, progress: { 'howto:book-a-room': { steps: null } } });
    await page.goto(demo.url + path);
    const howto = new HowtoPage(page);
    await howto.did.click();
    await expect.poll(() => storedSteps(page)).toHaveLength(1);
    await page.reload();
    await expect(done(howto, 1)).toBeVisible();

    expect((await readCustomer(page))['record-set-aside']).toEqual([
      {
        at: expect.any(Number),
        reason: 'Not everything in it is as version 1 has it.',
        record: { version: 1, progress: { 'howto:book-a-room': { steps: null } } },
      },
    ]);
  },
);

test('a record of version 1 is taken over', oneBrowser, async ({ demo, page }) => {
  await page.goto(demo.url + path);
  const howto = new HowtoPage(page);
  const [first] = await howto.stepIds();
  const ref = await howto.element.evaluate(element => (element as HTMLElement & { data: { ref: string } }).data.ref);
  await page.goto(`${demo.url}/no-such-page`);
  await plantRecord(page, {
    version: 1,
    progress: { [ref]: { steps: { [first!]: { done: true, at: 1, revision: 'r' } } } },
  });
  await page.goto(demo.url + path);
  await expect(done(howto, 1)).toBeVisible();
});

test('withdrawing learning alone deletes progress and keeps preferences', oneBrowser, async ({ demo, page }) => {
  await page.goto(demo.url + path);
  const howto = new HowtoPage(page);
  await howto.did.click();
  // As an element hands over what the customer has set.
  await page.evaluate(() =>
    document.dispatchEvent(
      Object.assign(new Event('docent-record-change'), {
        ref: 'preferences/video-speed',
        slice: { value: 1.5, at: Date.now() },
      }),
    ),
  );
  await expect
    .poll(async () => Object.keys((await readCustomer(page)).record?.preferences ?? {}))
    .toEqual(['video-speed']);

  await call(page, 'consent', { learning: false });

  expect(await storedSteps(page)).toEqual([]);
  // What was done on this page lasts as long as it does.
  await expect(done(howto, 1)).toBeVisible();
  await howto.next.click();
  await howto.did.click();
  await expect(done(howto, 2)).toBeVisible();
  await page.reload();
  await expect(done(howto, 0)).toBeVisible();
  const { record } = await readCustomer(page);
  expect(record).toMatchObject({ progress: {}, preferences: { 'video-speed': { value: 1.5 } } });
});

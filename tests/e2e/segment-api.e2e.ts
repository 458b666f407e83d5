import type { Page } from '@playwright/test';
import { createSegmentApi, type SegmentApi } from '../support/segment-api/create-segment-api.js';
import { test as base, expect, oneBrowser } from './support/fixtures.js';
import { HowtoPage } from './support/howto-page.js';
import { flush } from './support/stored-events.js';

/** The page's methods, as far as these tests call them. */
interface Docent {
  identify(userId: string, traits: object, options?: { token: string }): Promise<void>;
  group(accountId: string, traits: object): Promise<void>;
  alias(userId: string): Promise<void>;
  page(name: string, properties: object): Promise<void>;
  track(name: string, properties: object): Promise<void>;
}

const test = base.extend<{ api: SegmentApi; open: () => Promise<HowtoPage> }>({
  api: async ({}, use) => {
    const api = await createSegmentApi('segment-write-key');
    await use(api);
    await api.close();
  },
  open: async ({ api, demo, page }, use) => {
    await use(async () => {
      await page.goto(`${demo.url}/scenarios/segment?events=${encodeURIComponent(api.url)}`);
      const howto = new HowtoPage(page);
      await expect(howto.did).toBeVisible();
      return howto;
    });
  },
});

test('everything that a customer does and a vendor says arrives as Segment documents it', async ({
  api,
  open,
  page,
}) => {
  const howto = await open();
  const ids = await howto.stepIds();
  await tellEverything(page);
  await howto.play.click();
  // It is not paused as soon as it was asked to play; it plays when its picture moves.
  await expect.poll(() => howto.video.evaluate((video: HTMLVideoElement) => video.currentTime)).toBeGreaterThan(0);
  await howto.video.evaluate((video: HTMLVideoElement) => video.pause());
  await howto.did.click();
  await howto.button('Undo').click();
  await howto.workThrough(ids.length);

  await arrived(page, api, [
    'identify',
    'group',
    'page Home',
    'track Booking Moved',
    'alias',
    'track Howto Started',
    'track Howto Video Played',
    'track Howto Video Paused',
    'track Howto Step Viewed',
    'track Howto Step Completed',
    'track Howto Completed',
    'track Howto Step Reopened',
  ]);
  expect(api.violations).toEqual([]);
  expectEachOnce(api);
});

test('a token for our own collector is not shown to anybody else', oneBrowser, async ({ api, open, page }) => {
  await open();
  await call(page, async docent => docent.identify('customer-1', {}, { token: 'header.payload.signature' }));
  await arrived(page, api, ['identify']);
  expect(api.violations).toEqual([]);
  expect(JSON.stringify(api.messages)).not.toContain('signature');
});

for (const [what, faults, outcomes] of [
  ['429 with Retry-After', [{ status: 429, retryAfter: 2 }], ['429', '200']],
  ['503', [{ status: 503 }], ['503', '200']],
  ['the login page of a network', [{ portal: true }], ['portal', '200']],
] as const) {
  test(`each event arrives once although the first answer is ${what}`, oneBrowser, async ({ api, open, page }) => {
    api.failNext(...faults);
    const howto = await open();
    const [first] = await howto.stepIds();
    await howto.did.click();
    await tellEverything(page);
    await arrived(page, api, ['identify', 'group', 'alias', 'page Home', 'track Booking Moved', 'track Howto Started']);
    const completed = api.messages.find(({ event }) => event === 'Howto Step Completed');
    expect(completed?.['properties']).toMatchObject({ step: first });
    expect(api.violations).toEqual([]);
    expectEachOnce(api);
    expect(api.requests.map(({ outcome }) => outcome).slice(0, 2)).toEqual(outcomes);
    const [refused, taken] = api.requests;
    if (refused?.outcome === '429') expect(taken!.at - refused.at).toBeGreaterThanOrEqual(2000);
  });
}

async function tellEverything(page: Page): Promise<void> {
  await call(page, async docent => {
    await docent.identify('customer-1', { email: 'anna@example.com', role: 'cio' });
    await docent.group('account-1', { name: 'Initech', employees: 420 });
    await docent.page('Home', { shelf: 'rooms' });
    await docent.track('Booking Moved', { room: 'Fjord', minutes: 30, tags: ['a', 'b'], deep: { er: true } });
    await docent.alias('customer-one');
  });
}

function call(page: Page, work: (docent: Docent) => Promise<void>): Promise<void> {
  return page.evaluate(`(${work.toString()})(window.docent)`);
}

/** Waits until messages of all these names are there; asks the page to send, as it would by itself after some seconds. */
async function arrived(page: Page, api: SegmentApi, names: string[]): Promise<void> {
  await expect
    .poll(
      async () => {
        await flush(page);
        return api.messages.map(({ event, name, type }) => [type, event ?? name].filter(Boolean).join(' '));
      },
      { timeout: 30_000 },
    )
    .toEqual(expect.arrayContaining(names));
}

function expectEachOnce({ messages }: SegmentApi): void {
  const ids = messages.map(({ messageId }) => messageId);
  expect(new Set(ids).size).toBe(ids.length);
}

import type { Locator, Page } from '@playwright/test';
import { expect, oneBrowser, test } from './support/fixtures.js';
import { HowtoPage } from './support/howto-page.js';
import type { StoredEvents } from './support/stored-events.js';

/** What a customer sees and does in the vendor's privacy settings. */
class PrivacySettings {
  readonly element: Locator;
  readonly status: Locator;

  constructor(readonly page: Page) {
    this.element = page.locator('docent-consent[placement=inline]');
    this.status = this.element.locator('.erase').getByRole('status');
  }

  /** The vendor's page shows them. */
  async open(): Promise<void> {
    await this.page.evaluate(() => {
      const element = document.createElement('docent-consent');
      element.setAttribute('placement', 'inline');
      document.body.prepend(element);
    });
    await expect(this.element.getByText('Delete what is kept about me').first()).toBeVisible();
  }

  async deleteEverything(): Promise<void> {
    await this.element.getByRole('button', { name: 'Delete what is kept about me' }).click();
    await this.element.getByRole('button', { name: 'Delete everything' }).click();
  }
}

const queued = /will be sent as soon as the provider can be reached/;
const done = 'What was kept about you has been deleted.';

/** A customer who has used a how-to, of which the collector knows. */
async function useHowto(page: Page, url: string, stored: StoredEvents): Promise<string> {
  await page.goto(`${url}/scenarios/plain`);
  await new HowtoPage(page).did.click();
  await stored.toContain(['Howto Started', 'Howto Step Completed look-at-the-week']);
  const { anonymousId } = await ids(page);
  expect(await eventsOf(stored, anonymousId)).toBeGreaterThan(0);
  return anonymousId ?? '';
}

test(
  '"Delete what is kept about me" deletes it here and in the collector',
  oneBrowser,
  async ({ page, demo, stored }) => {
    const anonymousId = await useHowto(page, demo.url, stored);
    const settings = new PrivacySettings(page);
    await settings.open();

    await settings.deleteEverything();

    await expect(settings.status).toContainText(done);
    expect(await eventsOf(stored, anonymousId)).toBe(0);
    expect((await ids(page)).anonymousId).not.toBe(anonymousId);
    await page.reload();
    await expect(new HowtoPage(page).did).toBeVisible();
  },
);

test(
  'deleting takes along nobody else: another customer’s events stay',
  oneBrowser,
  async ({ page, browser, demo, stored }) => {
    const other = await browser.newContext();
    const neighbour = await other.newPage();
    await neighbour.goto(`${demo.url}/scenarios/plain`);
    await new HowtoPage(neighbour).did.click();
    const kept = await expectStored(neighbour, stored);
    const anonymousId = await useHowto(page, demo.url, stored);
    const settings = new PrivacySettings(page);
    await settings.open();

    await settings.deleteEverything();

    await expect(settings.status).toContainText(done);
    expect(await eventsOf(stored, anonymousId)).toBe(0);
    expect(await eventsOf(stored, kept)).toBeGreaterThan(0);
    await other.close();
  },
);

test('deleting while offline is kept, and done when the network is back', async ({
  page,
  context,
  demo,
  stored,
  pageErrors,
}) => {
  const anonymousId = await useHowto(page, demo.url, stored);
  const settings = new PrivacySettings(page);
  await settings.open();
  await prepareForOffline(page);
  await context.setOffline(true);

  await settings.deleteEverything();

  await expect(settings.status).toContainText(queued);
  expect(await eventsOf(stored, anonymousId)).toBeGreaterThan(0);
  await context.setOffline(false);
  await expect(settings.status).toContainText(done, { timeout: 20_000 });
  expect(await eventsOf(stored, anonymousId)).toBe(0);
  dropCutRequests(pageErrors);
});

test('deleting survives a reload: the next page says that it waits, and then that it is done', async ({
  page,
  demo,
  stored,
  pageErrors,
}) => {
  const anonymousId = await useHowto(page, demo.url, stored);
  const settings = new PrivacySettings(page);
  await settings.open();
  await page.route('**/v1/commands', route => route.abort());

  await settings.deleteEverything();
  await expect(settings.status).toContainText(queued);
  await page.reload();
  await settings.open();

  await expect(settings.status).toContainText(queued);
  expect(await eventsOf(stored, anonymousId)).toBeGreaterThan(0);
  await page.unroute('**/v1/commands');
  await expect(settings.status).toContainText(done, { timeout: 20_000 });
  expect(await eventsOf(stored, anonymousId)).toBe(0);
  dropCutRequests(pageErrors);
});

/** Code for commands is loaded when it is first needed; a customer who is offline by then has it from an earlier visit. */
async function prepareForOffline(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { docent } = window as unknown as { docent: { debug(): Promise<unknown> } };
    await docent.debug();
  });
}

/** Firefox reports a request that a test has cut off as an error of the page, though none was thrown; Chromium does not. */
function dropCutRequests(pageErrors: string[]): void {
  const thrown = pageErrors.filter(error => !/Cross-Origin Request Blocked: .*\/v1\/commands\b/.test(error));
  pageErrors.splice(0, pageErrors.length, ...thrown);
}

function ids(page: Page): Promise<{ anonymousId?: string }> {
  return page.evaluate(async () => {
    const { docent } = window as unknown as { docent: { debug(): Promise<{ ids: { anonymousId?: string } }> } };
    return (await docent.debug()).ids;
  });
}

/** Number of events that the collector has of somebody. */
async function eventsOf(stored: StoredEvents, anonymousId: string | undefined): Promise<number> {
  return (await stored.messages()).filter(message => message.anonymousId === anonymousId).length;
}

/** Waits until the collector knows of the customer of a page, and says by which id. */
async function expectStored(page: Page, stored: StoredEvents): Promise<string> {
  let anonymousId: string | undefined;
  await expect
    .poll(
      async () => {
        anonymousId = (await ids(page)).anonymousId;
        return eventsOf(stored, anonymousId);
      },
      { timeout: 20_000 },
    )
    .toBeGreaterThan(0);
  return anonymousId ?? '';
}

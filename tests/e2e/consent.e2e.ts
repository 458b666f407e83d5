import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './support/fixtures.js';
import { HowtoPage } from './support/howto-page.js';
import { flush } from './support/stored-events.js';

for (const query of ['consent=denied', 'consent=ask', 'consent=none']) {
  test(`${query}: the how-to works, nothing is stored or sent, progress ends with the page`, async ({
    page,
    context,
    demo,
  }) => {
    const sent: string[] = [];
    page.on('request', request => {
      if (request.method() === 'POST') sent.push(request.url());
    });
    await page.goto(`${demo.url}/scenarios/consent?${query}`);
    const howto = new HowtoPage(page);
    // With the keyboard: the question in the corner, while it is open, may lie over a button.
    await howto.did.press('Enter');
    await expect(howto.button('Undo')).toBeVisible();
    await flush(page);

    expect(sent).toEqual([]);
    expect(await storedInBrowser(page, context)).toEqual([]);
    await page.reload();
    await expect(howto.did).toBeVisible();
  });
}

test('agreeing later starts storing, and withdrawing deletes', async ({ page, context, demo, stored }) => {
  await page.goto(`${demo.url}/scenarios/consent?consent=denied`);
  const howto = new HowtoPage(page);
  await expect(howto.did).toBeVisible();
  await setConsent(page, 'granted');
  await howto.did.click();
  await stored.toContain(['Howto Started']);
  expect(await storedInBrowser(page, context)).not.toEqual([]);

  await setConsent(page, 'denied');

  await expect.poll(() => storedInBrowser(page, context)).toEqual([]);
});

test.describe('the question of data-consent="ask"', () => {
  const question = (page: Page) => page.locator('docent-consent');

  test('is asked once; a yes tells what happened while it was open, with the time it happened', async ({
    page,
    demo,
    stored,
  }) => {
    await page.goto(`${demo.url}/scenarios/consent?consent=ask`);
    const howto = new HowtoPage(page);
    await howto.did.press('Enter');
    await expect(howto.button('Undo')).toBeVisible();
    await question(page).getByRole('button', { name: 'Yes to all' }).click();
    await stored.toContain(['Howto Started', 'Howto Step Completed look-at-the-week']);
    await page.reload();
    await expect(howto.button('Undo')).toBeVisible();
    await flush(page);
    await expect(question(page)).toHaveCount(0);
  });

  test('is asked once; a no keeps nothing but the no', async ({ page, context, demo, stored }) => {
    await page.goto(`${demo.url}/scenarios/consent?consent=ask`);
    const howto = new HowtoPage(page);
    await howto.did.press('Enter');
    await question(page).getByRole('button', { name: 'No to all' }).click();
    await flush(page);
    expect(await storedInBrowser(page, context)).toEqual(['docent-meridian:consent']);
    await page.reload();
    await expect(howto.did).toBeVisible();
    await flush(page);
    await expect(question(page)).toHaveCount(0);
    await stored.toContain([]);
  });
});

async function setConsent(page: Page, state: string): Promise<void> {
  await page.evaluate(async all => {
    const { docent } = window as unknown as { docent: { consent(states: object): Promise<void> } };
    await docent.consent({ functional: all, learning: all, feedback: all, analytics: all });
  }, state);
}

/** Names of everything a page could have left behind: cookies, localStorage, sessionStorage, and entries of IndexedDB. */
async function storedInBrowser(page: Page, context: BrowserContext): Promise<string[]> {
  const cookies = (await context.cookies()).map(({ name }) => `cookie ${name}`);
  const inPage = await page.evaluate(async () => {
    const found = [...Object.keys(localStorage), ...Object.keys(sessionStorage)];
    const settle = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    for (const { name } of await indexedDB.databases()) {
      const database = await settle(indexedDB.open(name!));
      for (const store of database.objectStoreNames) {
        const keys = await settle(database.transaction(store).objectStore(store).getAllKeys());
        found.push(...keys.map(key => `${name} ${store} ${String(key)}`));
      }
      database.close();
    }
    return found;
  });
  return [...cookies, ...inPage];
}

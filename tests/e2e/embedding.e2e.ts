import { expect, oneBrowser, test } from './support/fixtures.js';
import { HowtoPage } from './support/howto-page.js';

test('included twice, there is one instance and one warning', oneBrowser, async ({ page, demo, stored }) => {
  const warnings: string[] = [];
  page.on('console', message => {
    if (message.type() === 'warning') warnings.push(message.text());
  });
  await page.goto(`${demo.url}/scenarios/double-include`);
  const howto = new HowtoPage(page);
  await howto.did.click();
  const [first] = await howto.stepIds();
  await stored.toBe(['Howto Started', `Howto Step Viewed ${first}`, `Howto Step Completed ${first}`]);
  expect(warnings.filter(text => /docent/i.test(text))).toHaveLength(1);
});

test.describe('in a single-page application', () => {
  test.beforeEach(async ({ page, demo }) => {
    await page.goto(`${demo.url}/scenarios/single-page-app`);
  });

  test('an element that comes late is shown, and again after it went', oneBrowser, async ({ page }) => {
    const howto = new HowtoPage(page);
    await page.locator('#add').click();
    await expect(howto.did).toBeVisible();
    await page.locator('#remove').click();
    await expect(howto.element).toHaveCount(0);
    await page.locator('#add').click();
    await expect(howto.did).toBeVisible();
  });

  test('an element that is moved keeps its place and reports once', oneBrowser, async ({ page, stored }) => {
    const howto = new HowtoPage(page);
    await page.locator('#add').click();
    await howto.next.click();
    for (let times = 0; times < 3; times++) await page.locator('#move').click();
    expect(await howto.position()).toBe(2);
    await howto.did.click();
    const [first, second] = await howto.stepIds();
    await stored.toBe([
      'Howto Started',
      `Howto Step Viewed ${first}`,
      `Howto Step Viewed ${second}`,
      `Howto Step Completed ${second}`,
    ]);
  });

  test('an element inside another component’s shadow root works and reports', oneBrowser, async ({ page, stored }) => {
    await page.locator('#add').click();
    await page.locator('#shadow').click();
    const howto = new HowtoPage(page);
    await howto.did.click();
    await stored.toContain(['Howto Started']);
  });

  test('an element whose entity changes shows the other one', oneBrowser, async ({ page }) => {
    await page.locator('#add').click();
    const howto = new HowtoPage(page);
    const title = howto.element.getByRole('heading').first();
    const before = await title.textContent();
    await page.locator('#change').click();
    await expect(title).not.toHaveText(before!);
  });
});

test('nothing of the host changes: one global, no style sheet, history untouched', async ({ page, demo }) => {
  await page.goto(`${demo.url}/scenarios/plain`);
  await expect(new HowtoPage(page).did).toBeVisible();
  const facts = await page.evaluate(() => ({
    globals: Object.keys(window).filter(name => /docent|^lit/i.test(name)),
    head: document.head.querySelectorAll('style, link[rel=stylesheet]').length,
    push: String(history.pushState).includes('[native code]'),
    fetch: String(window.fetch).includes('[native code]'),
    attributes: document.documentElement.getAttributeNames().sort(),
  }));
  expect(facts).toEqual({ globals: ['docent'], head: 0, push: true, fetch: true, attributes: ['dir', 'lang'] });
});

// Layout shifts are reported by Chromium only.
test('the page does not move when the widget arrives', oneBrowser, async ({ page, demo }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver(list => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) shifts.push(entry.value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${demo.url}/scenarios/plain`);
  await expect(new HowtoPage(page).did).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
});

test('styles of a hostile host do not reach inside', async ({ page, demo }) => {
  const sizes = async (path: string) => {
    await page.goto(`${demo.url}/scenarios/${path}`);
    const howto = new HowtoPage(page);
    await expect(howto.did).toBeVisible();
    return howto.did.evaluate(button => {
      const { fontSize, letterSpacing, display } = getComputedStyle(button);
      return { fontSize, letterSpacing, display };
    });
  };
  expect(await sizes('hostile-css')).toEqual(await sizes('plain'));
});

import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.js';
import { forgetRefused } from './support/forget-refused.js';
import { HowtoPage } from './support/howto-page.js';

// A user study in miniature: can the demo's how-to be completed by who has no mouse, by who hears it, by who gets no video?

/** What a screen reader comes by in the widget, in its order: role and name. */
async function readAloud(page: Page): Promise<{ role: string; name: string }[]> {
  const snapshot = await page.locator('docent-howto').first().ariaSnapshot();
  return snapshot
    .split('\n')
    .map(line => /^\s*- (\w+)(?: "((?:[^"\\]|\\.)*)")?/.exec(line))
    .filter(found => found !== null)
    .map(([, role = '', name = '']) => ({ role, name }));
}

test('the how-to, read as text, is completed with the keyboard alone', async ({ page, demo, stored }) => {
  await page.goto(`${demo.url}/scenarios/plain`);
  const howto = new HowtoPage(page);
  await expect(howto.button('Read as text')).toBeVisible();
  const ids = await howto.stepIds();
  const focused = () =>
    page.evaluate(() => {
      const element = document.activeElement?.shadowRoot?.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '';
    });
  const tabTo = async (name: RegExp) => {
    for (let presses = 0; presses < 40; presses++) {
      if (name.test(await focused())) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab never reached ${name}`);
  };

  await tabTo(/^Read as text$/);
  await page.keyboard.press('Enter');
  await expect(howto.button('One step at a time')).toBeFocused();
  for (let step = 0; step < ids.length; step++) {
    await tabTo(/^I did it: /);
    await page.keyboard.press('Space');
  }

  await stored.toContain([...ids.map(id => `Howto Step Completed ${id}`), 'Howto Completed']);
});

test('the how-to is completed by who goes by headings and buttons in the order they are read', async ({
  page,
  demo,
  stored,
}) => {
  await page.goto(`${demo.url}/scenarios/plain`);
  const howto = new HowtoPage(page);
  await expect(howto.did).toBeVisible();
  const ids = await howto.stepIds();

  for (let step = 1; step <= ids.length; step++) {
    const heading = new RegExp(`^Step ${step} of ${ids.length}`);
    await expect.poll(async () => (await readAloud(page)).some(({ name }) => heading.test(name))).toBe(true);
    const read = await readAloud(page);
    const at = read.findIndex(({ name, role }) => role === 'heading' && heading.test(name));
    const next = (name: string) => read.findIndex((item, index) => index > at && item.name === name);
    // First what to do, then that it is done, then onwards; the list of steps comes after that.
    expect(next('I did it')).toBeGreaterThan(at);
    expect(next('Next')).toBeGreaterThan(next('I did it'));
    expect(next('Steps')).toBeGreaterThan(next('Next'));
    await howto.button('I did it').press('Enter');
    if (step < ids.length) await howto.button('Next').press('Enter');
  }

  const finished = new RegExp(`^You did all ${ids.length} steps`);
  await expect.poll(async () => (await readAloud(page)).some(({ name }) => finished.test(name))).toBe(true);
  await stored.toContain(['Howto Completed']);
});

test('the how-to is completed where the video is blocked', async ({ page, demo, stored, pageErrors }) => {
  await page.route(/\.(webm|mp4)$/, route => route.abort());
  await page.goto(`${demo.url}/scenarios/plain`);
  const howto = new HowtoPage(page);
  await howto.play.click();
  await expect(howto.element.getByText(/cannot be played/)).toBeVisible();
  const ids = await howto.stepIds();

  await howto.button('Transcript').click();
  await expect(howto.element.locator('.transcript-lines li').first()).toBeVisible();
  await howto.workThrough(ids.length);

  await stored.toContain(['Howto Video Failed', 'Howto Completed']);
  forgetRefused(pageErrors, /\.(webm|mp4)/);
});

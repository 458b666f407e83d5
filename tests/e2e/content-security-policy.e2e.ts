import { expect, oneBrowser, test } from './support/fixtures.js';
import { HowtoPage } from './support/howto-page.js';

for (const [title, path] of [
  ['with strict-dynamic and Trusted Types', 'strict-csp'],
  ['with nonces alone', 'nonce-only'],
] as const) {
  test(`a page ${title} shows the widget without a violation`, async ({ page, demo, stored }) => {
    await page.goto(`${demo.url}/scenarios/${path}`);
    const howto = new HowtoPage(page);
    await howto.play.click();
    await expect(howto.video).toBeVisible();
    await howto.did.click();
    await howto.steps.nth(2).click();
    await stored.toContain(['Howto Started']);
    expect(await page.evaluate(() => (window as unknown as { violations: unknown[] }).violations)).toEqual([]);
  });
}

for (const first of ['host', 'docent']) {
  test(
    `a host with its own Lit runs beside it when the ${first}'s Lit comes first`,
    oneBrowser,
    async ({ page, demo }) => {
      await page.goto(`${demo.url}/scenarios/own-lit?first=${first}`);
      await new HowtoPage(page).did.click();
      const button = page.getByRole('button', { name: /^Clicked/ });
      await button.click();
      await expect(button).toHaveText('Clicked 1 times');
      expect(await page.evaluate(() => (window as unknown as { violations: unknown[] }).violations)).toEqual([]);
    },
  );
}

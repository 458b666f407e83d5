import { expect, test } from './support/fixtures.js';
import { HowtoPage } from './support/howto-page.js';

test('the whole how-to can be done with the keyboard alone', async ({ page, demo, stored }) => {
  await page.goto(`${demo.url}/scenarios/plain`);
  const howto = new HowtoPage(page);
  await expect(howto.play).toBeVisible();
  const ids = await howto.stepIds();
  const focusedName = () =>
    page.evaluate(() => {
      const focused = document.activeElement?.shadowRoot?.activeElement;
      return focused?.getAttribute('aria-label') ?? focused?.textContent?.trim() ?? '';
    });
  /** Presses Tab until the control of that name has the focus, as somebody without a mouse would. */
  const tabTo = async (name: string) => {
    for (let presses = 0; presses < 40; presses++) {
      if ((await focusedName()) === name) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab never reached "${name}"`);
  };

  for (const id of ids) {
    await tabTo('I did it');
    await page.keyboard.press('Enter');
    if (id === ids.at(-1)) break;
    await tabTo('Next');
    await page.keyboard.press('Space');
  }

  await expect(howto.element.getByText(`You did all ${ids.length} steps`)).toBeVisible();
  await stored.toContain([...ids.map(id => `Howto Step Completed ${id}`), 'Howto Completed']);
});

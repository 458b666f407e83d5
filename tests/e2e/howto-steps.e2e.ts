import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.js';
import { HowtoPage } from './support/howto-page.js';
import { readCustomer } from './support/stored-record.js';

const ref = 'howto:set-up-a-room-display';

/** What is on record of the how-to about room displays. */
async function progressOf(page: Page) {
  return (await readCustomer(page)).record?.progress?.[ref];
}

test.describe('a customer makes a how-to their own', () => {
  test('what they choose, skip, read, note and copy is on record, and stored without what is theirs alone', async ({
    page,
    demo,
    stored,
  }) => {
    await page.goto(`${demo.url}/displays`);
    const howto = new HowtoPage(page, `docent-howto[entity="set-up-a-room-display"]`);
    const { element } = howto;
    // Of seven steps two hang on the answer.
    await expect(howto.steps).toHaveCount(5);
    await element.getByRole('radio', { name: 'No', exact: true }).check();
    await expect(howto.steps).toHaveCount(6);
    await element.getByLabel(/^How many displays/).selectText();
    await page.keyboard.type('3');
    await page.keyboard.press('Enter');
    await howto.button('Skip this step').click();
    await expect(howto.current).toContainText('2');
    await howto.button('I’m stuck here').click();
    await expect(element.getByRole('link', { name: /./ }).first()).toBeVisible();

    await howto.did.press('Enter');
    await expect(element.locator('#acknowledge-drill-the-plate')).toBeFocused();
    await page.keyboard.press('Space');
    await howto.did.click();
    await howto.button('My note').click();
    await page.keyboard.type('Ask Sam for the drill');
    await page.keyboard.press('Tab');

    const steps = { 'choose-the-place': { skipped: true }, 'drill-the-plate': { done: true } };
    await expect
      .poll(() => progressOf(page))
      .toMatchObject({
        steps,
        choices: { glass: { value: false } },
        yield: { value: 3 },
        acknowledged: { 'drill-the-plate': {} },
        notes: { 'drill-the-plate': { text: 'Ask Sam for the drill' } },
      });
    await stored.toContain([
      'Howto Started',
      'Howto Question Answered',
      'Howto Step Skipped choose-the-place',
      'Howto Step Stuck drill-the-plate',
      'Howto Caution Acknowledged drill-the-plate',
      'Howto Step Completed drill-the-plate',
    ]);
    const messages = await stored.messages();
    expect(JSON.stringify(messages)).not.toContain('Ask Sam');
    expect(messages.find(({ event }) => event === 'Howto Question Answered')?.properties).toEqual({
      question: 'glass',
      answer: false,
      total: 6,
    });

    await page.reload();
    await expect(howto.steps).toHaveCount(6);
    await expect(element.getByText(/^You left off at step 2/)).toBeVisible();
    await expect(element.getByLabel('My note', { exact: true })).toHaveValue('Ask Sam for the drill');

    // A link that somebody sent wins over where the customer left off.
    await page.goto('about:blank');
    await page.goto(`${demo.url}/displays#docent=${ref}/sign-in`);
    await expect(howto.current).toContainText('5');
    await expect(element.locator('docent-advice')).toBeVisible();
  });
});

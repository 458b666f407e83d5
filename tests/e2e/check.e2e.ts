import { expect, oneBrowser, test } from './support/fixtures.js';

test.describe('a customer is asked what they know', () => {
  test('and what they answered, how sure they were and how right it was lies in the store', async ({
    page,
    demo,
    stored,
  }) => {
    await page.goto(`${demo.url}/skills`);
    const check = page.locator('docent-check');
    await expect(check.getByText('Item 1 of 2')).toBeVisible();
    // Nothing chosen yet: said where it is missing.
    await check.getByRole('button', { name: 'Over 80 %' }).click();
    await expect(check.getByText('Choose an answer first.').first()).toBeVisible();
    for (const item of [1, 2]) {
      await expect(check.getByText(`Item ${item} of 2`)).toBeVisible();
      await check.getByRole('radio').first().check();
      await check.getByRole('button', { name: item === 1 ? 'Over 80 %' : 'Under 67 %' }).click();
      await expect(check.locator('[part=verdict]')).toBeFocused();
      await check.getByRole('button', { name: /^(Next|Finish)$/ }).click();
    }
    await check.getByRole('button', { name: '70', exact: true }).click();
    await expect(check.getByText(/of 2 right at the first try/)).toBeVisible();

    await expect
      .poll(async () => (await stored.messages()).map(({ event }) => event))
      .toEqual(['Check Started', 'Check Answered', 'Check Answered', 'Confidence Rated', 'Check Completed']);
    const [, first, second, rated] = (await stored.messages()).map(({ properties }) => properties);
    expect(first).toMatchObject({
      skill: 'book-rooms',
      type: 'choice',
      phase: 'post',
      attempt: 1,
      certainty: 3,
      options: 3,
    });
    expect(second).toMatchObject({ certainty: 1, form: first?.['form'] });
    expect(first?.['item']).not.toBe(second?.['item']);
    expect(rated).toEqual({ skill: 'book-rooms', phase: 'post', confidence: 70 });
  });

  test('by keyboard alone, and finds what it came to in their own skills', oneBrowser, async ({ page, demo }) => {
    await page.goto(`${demo.url}/skills`);
    const check = page.locator('docent-check');
    const learning = page.locator('docent-learning');
    await expect(learning.getByText('New').first()).toBeVisible();
    await check.getByRole('radio').first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(check.locator('[part=verdict]')).toBeFocused();
    await expect(learning.getByText('Practising')).toBeVisible();
    await page.reload();
    // What was answered is not asked again, and is still known.
    await expect(check.getByText('Item 2 of 2')).toBeVisible();
    await expect(learning.getByText('Practising')).toBeVisible();
    await learning.locator('summary').first().click();
    await learning.getByRole('button', { name: 'Forget my answers' }).click();
    await learning.getByRole('button', { name: 'Yes, forget them for good' }).click();
    await expect(learning.getByText('Practising')).toHaveCount(0);
    await page.reload();
    await expect(learning.getByText('New').first()).toBeVisible();
    await expect(learning.getByText('Practising')).toHaveCount(0);
  });
});

import type { PublishedSurvey } from '../../packages/schema/dist/index.js';
import { expect, oneBrowser, test } from './support/fixtures.js';

const day = 86_400_000;
const dateOf = (moment: number) => new Date(moment).toISOString().slice(0, 10);

test(
  'who has answered is told once, where they answered, what changed because of it',
  oneBrowser,
  async ({ page, demo, stored }) => {
    await page.goto(`${demo.url}/survey`);
    const survey = page.locator('docent-survey');
    await survey.getByRole('radio', { name: '9' }).check();
    for (let question = 0; question < 3; question++) await survey.getByRole('button', { name: 'Continue' }).click();
    await survey.getByRole('button', { name: 'Finish' }).click();
    await expect(survey.locator('[part~=thanks]')).toBeVisible();
    await stored.toContain(['Survey Submitted']);
    await expect(survey.locator('[part=changes]')).toHaveCount(0);

    // A day later the author has published what was done.
    const change = {
      id: 'cable',
      date: dateOf(Date.now() + day),
      text: [['p', {}, 'A longer cable is in every box.']],
    } as unknown as NonNullable<PublishedSurvey['changes']>[number];
    await page.route('**/e/*.json', async route => {
      const response = await route.fetch();
      const entity = (await response.json()) as PublishedSurvey;
      await route.fulfill({
        response,
        json: entity.ref?.startsWith('survey:') ? { ...entity, changes: [change] } : entity,
      });
    });
    await page.clock.setSystemTime(Date.now() + 2 * day);
    await page.reload();
    const news = survey.locator('[part=news]');
    await news.scrollIntoViewIfNeeded();
    await expect(news).toContainText('A longer cable is in every box.');
    await stored.toContain(['Survey Change Told']);

    // From then on it can be read again, and is no news.
    await page.reload();
    await expect(survey.locator('[part=known] summary')).toBeVisible();
    await expect(news).toHaveCount(0);
    const told = (await stored.messages()).filter(({ event }) => event === 'Survey Change Told');
    expect(told.map(({ properties }) => properties)).toEqual([{ change: 'cable' }]);
    expect(told[0]?.context.docent?.ref).toBe('survey:after-display');
  },
);

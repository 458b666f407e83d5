import type { BrowserContext } from '@playwright/test';
import type { PublishedHowto } from '../../packages/schema/dist/index.js';
import { expect, test } from './support/fixtures.js';
import { HowtoPage } from './support/howto-page.js';

/** Publishes the how-to about booking a room with a survey in its second step. */
async function askBetween(context: BrowserContext): Promise<void> {
  await context.route('**/e/*.json', async route => {
    const response = await route.fetch();
    const howto = (await response.json()) as PublishedHowto;
    const [, second] = howto.ref === 'howto:book-a-room' ? howto.steps : [];
    if (second) second.entity = { kind: 'survey', id: 'after-booking', title: 'How was booking that room?' };
    await route.fulfill({ response, json: howto });
  });
}

test('a survey between the steps of a how-to is answered there, once, and the how-to goes on', async ({
  context,
  page,
  demo,
  stored,
}) => {
  await askBetween(context);
  await page.goto(`${demo.url}/calendar`);
  const howto = new HowtoPage(page, 'docent-howto[entity="book-a-room"]');
  const survey = howto.element.locator('docent-survey');
  await expect(howto.did).toBeVisible();
  await expect(survey).toHaveCount(0);
  await howto.next.click();
  await survey.getByRole('radio', { name: '6' }).check();
  await survey.getByRole('button', { name: 'Continue' }).click();
  await survey.getByRole('button', { name: 'Finish' }).click();
  await expect(survey.getByText('Thank you. Ines reads every answer.')).toBeVisible();
  await howto.did.click();
  await howto.next.click();
  await expect.poll(() => howto.position()).toBe(3);
  await stored.toContain(['Survey Submitted', 'Howto Step Completed drag-across-the-hours']);
  const submitted = (await stored.messages()).filter(({ event }) => event === 'Survey Submitted');
  expect(submitted.map(({ context: { docent } }) => docent?.ref)).toContain('survey:after-booking');

  await page.reload();
  await expect.poll(() => howto.position()).toBe(3);
  await howto.back.click();
  await expect(survey.getByText('Your answers have been sent.')).toBeVisible();
  await expect(survey.getByRole('radio')).toHaveCount(0);
});

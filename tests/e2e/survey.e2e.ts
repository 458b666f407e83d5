import { expect, test } from './support/fixtures.js';

test.describe('a customer answers a survey', () => {
  test('which branches, goes on after a reload, and lies in the store as it was answered', async ({
    page,
    demo,
    stored,
  }) => {
    await page.goto(`${demo.url}/survey`);
    const survey = page.locator('docent-survey');
    await expect(survey.getByText('Mara, who designs the displays')).toBeVisible();
    await survey.getByRole('radio', { name: '4' }).check();
    await survey.getByRole('button', { name: 'Continue' }).click();
    await expect(survey.getByText('You gave us 4 of 10.')).toBeVisible();
    await page.reload();
    await expect(survey.getByText('You gave us 4 of 10.')).toBeVisible();
    await survey.getByText('Something else').click();
    await survey.getByLabel('In your own words').fill('The drill');
    await survey.getByRole('button', { name: 'Continue' }).click();
    await survey.getByLabel('What should we have done differently?').fill('Send a drill.');
    for (const question of ['What should we', 'The instructions made', 'Where do you look']) {
      await expect(survey.getByText(question)).toBeVisible();
      await survey.getByRole('button', { name: 'Continue' }).click();
    }
    await survey.getByText('You may write to me').click();
    await survey.getByRole('button', { name: 'Finish' }).dblclick();
    await expect(survey.getByText('Thank you for being frank.')).toBeVisible();

    await stored.toContain(['Survey Submitted']);
    const all = (await stored.messages()).filter(({ event }) => event !== 'Survey Shown');
    // What was answered so far, as the page told it, and the whole once it was sent, as the collector tells it.
    const told = all.filter(({ context }) => context.tab !== undefined);
    const sent = all.filter(({ context }) => context.tab === undefined);
    const answersOf = (messages: typeof all) =>
      messages
        .filter(({ event }) => event === 'Survey Question Answered')
        .map(({ properties: { questionRevision: _, ...said } = {} }) => said);
    const messages = [...told, sent.at(-1)!];
    expect(messages.map(({ event }) => event)).toEqual([
      'Survey Started',
      'Survey Question Answered',
      'Survey Started',
      'Survey Question Answered',
      'Survey Question Answered',
      'Survey Question Answered',
      'Survey Submitted',
    ]);
    expect(answersOf(sent)).toEqual(answersOf(told));
    expect(answersOf(told)).toEqual([
      { question: 'recommend', type: 'nps', score: 4 },
      { question: 'held-back', type: 'one-of', choice: 'other', text: 'The drill' },
      { question: 'tell-us', type: 'text', text: 'Send a drill.' },
      { question: 'write-to-me', type: 'consent', choice: 'yes' },
    ]);
    expect(messages.at(-1)?.context.docent?.ref).toBe('survey:after-display');
    expect(messages.at(-1)?.properties).toMatchObject({ questions: 4 });

    // Whenever the customer comes back, it is done.
    await page.reload();
    await expect(survey.getByText('Your answers have been sent.')).toBeVisible();
  });

  test('in one of two tabs, and it is done in the other', async ({ page, context, demo, stored }) => {
    const other = await context.newPage();
    for (const tab of [page, other]) {
      await tab.goto(`${demo.url}/survey`);
      await expect(tab.locator('docent-survey').getByRole('radio').first()).toBeVisible();
    }
    const survey = page.locator('docent-survey');
    await survey.getByRole('radio', { name: '9' }).check();
    for (let question = 0; question < 3; question++) await survey.getByRole('button', { name: 'Continue' }).click();
    await survey.getByRole('button', { name: 'Finish' }).click();
    await expect(other.locator('docent-survey').getByText('Your answers have been sent.')).toBeVisible();
    await stored.toContain(['Survey Submitted']);
    expect((await stored.names()).filter(name => name === 'Survey Submitted')).toHaveLength(1);
  });
});

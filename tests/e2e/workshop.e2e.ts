import { reportSurveys } from '../../packages/collector/dist/reports/surveys/report-surveys.js';
import { expect, test } from './support/fixtures.js';

// The report is about all that a store holds.
test.use({ storeOf: 'workshop' });

test('a customer ranks, marks, compares and leaves a contact; the store holds it and the report counts it', async ({
  page,
  demo,
  stored,
}) => {
  const survey = page.locator('docent-survey');
  const go = (name: string) => survey.getByRole('button', { name, exact: true }).click();
  const identify = () =>
    page.evaluate(() => {
      const host = window as unknown as { docent: unknown[] };
      host.docent.push(['identify', 'ada', { name: 'Ada', email: 'ada@example.com' }]);
    });
  await page.goto(`${demo.url}/workshop?docent-workshop-role=manage&docent-workshop-order=find`);
  await identify();
  // Entered by the link; the question after it takes nothing from one.
  await expect(survey.getByRole('radio', { name: 'I manage them' })).toBeChecked();
  await go('Continue');
  await expect(survey.getByRole('listitem')).toHaveCount(0);
  for (const need of ['Nobody takes', 'Fewer rooms', 'A free room'])
    await survey.getByRole('button', { name: `Next: ${need}` }).press('Enter');
  await survey.getByRole('button', { name: 'Move up: A free room' }).press('Enter');
  await go('Continue');
  const card = survey.getByRole('group', { name: 'A free room is found at once' });
  await card.getByLabel('How much it matters').selectOption('9');
  await card.getByLabel('Meridian').selectOption('7');
  await card.getByLabel('A sheet of paper').selectOption('I do not know');
  await go('Continue');
  await survey.getByRole('radio', { name: 'Best: Nobody takes' }).check();
  await expect(survey.getByRole('radio', { name: 'Worst: Nobody takes' })).toBeDisabled();
  await survey.getByRole('radio', { name: 'Worst: Fewer rooms' }).check();
  await go('Continue');
  await page.reload();
  await identify();
  await survey.getByRole('radiogroup', { name: 'At a desk' }).getByRole('radio', { name: 'Easy' }).check();
  await go('Continue');
  await survey.getByRole('radio', { name: 'The booking' }).check();
  await go('Continue');
  await expect(survey.getByLabel('E-mail')).toHaveValue('ada@example.com');
  await go('Finish');
  await expect(survey.getByText('1. Nobody takes a booked room')).toBeVisible();

  await stored.toContain(['Survey Submitted']);
  const messages = await stored.messages();
  // As the page told each answer at once, and as the collector tells the whole once it was sent.
  const answersOf = (isTold: boolean) =>
    messages
      .filter(({ context, event }) => event === 'Survey Question Answered' && (context.tab !== undefined) === isTold)
      .map(({ properties: { questionRevision: _, ...said } = {} }) => said);
  expect(answersOf(false)).toEqual(answersOf(true));
  expect(answersOf(true)).toEqual([
    { question: 'role', type: 'one-of', choice: 'manage' },
    { question: 'order', type: 'ranking', choices: ['keep', 'find', 'few'] },
    {
      ...{ question: 'map', type: 'importance-performance' },
      rows: { 'find/importance': 9, 'find/us': 7, 'find/paper': 'unknown' },
    },
    { question: 'ends', type: 'best-worst', rows: { best: 'keep', worst: 'few' } },
    { question: 'places', type: 'matrix', rows: { desk: 'easy' } },
    { question: 'view', type: 'image-choice', choice: 'form' },
    { question: 'mail', type: 'contact', contact: { name: 'Ada', email: 'ada@example.com' } },
  ]);
  // What a link enters is in no page's address as it is told.
  expect(JSON.stringify(messages.map(({ context }) => context))).not.toContain('docent-workshop-role');

  const report = await reportSurveys(demo.collector!.store, { project: 'meridian', now: Date.now() });
  const { funnel, questions } = report.surveys.find(one => one.survey === 'workshop')!;
  expect(funnel).toMatchObject({ answered: 1, submitted: 1 });
  const figures = (id: string) => questions.find(({ question }) => question === id)!.figures;
  expect(figures('order').map(({ about, estimate }) => [about, estimate.n])).toEqual([
    ['keep', 1],
    ['find', 1],
    ['few', 1],
  ]);
  expect(figures('map').map(({ name, which }) => which ?? name)).toContain('us');
  expect(figures('places').map(({ about, which }) => [about, which])).toEqual([['desk', 'easy']]);
  expect(JSON.stringify(report)).not.toContain('ada@example.com');
});

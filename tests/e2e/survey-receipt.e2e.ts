import { reportSurveys } from '../../packages/collector/src/reports/surveys/report-surveys.js';
import type { EventStore } from '@docent/collector';
import type { Locator, Page } from '@playwright/test';
import { expect, oneBrowser, test } from './support/fixtures.js';
import { forgetRefused } from './support/forget-refused.js';
import { flush } from './support/stored-events.js';

test.use({ storeOf: 'survey receipts' });

/** A customer before the survey of the demo. */
class Respondent {
  readonly survey;

  constructor(readonly page: Page) {
    this.survey = page.locator('docent-survey');
  }

  async goto(url: string, query: string, hash = ''): Promise<void> {
    await this.page.goto(`${url}/survey?${query}${hash}`);
    await expect(this.survey.getByRole('button').first()).toBeVisible();
  }

  get finish(): Locator {
    return this.survey.getByRole('button', { name: 'Finish' });
  }

  /** Leaves out what is asked until only the end is left. */
  async reachEnd(): Promise<void> {
    const title = this.survey.locator('[part~="question-title"]');
    while (!(await this.finish.isVisible())) {
      const asked = await title.textContent();
      await this.press('Continue');
      await expect(title).not.toHaveText(asked ?? '');
    }
  }

  /** Answers the first question, leaves the others out, and finishes. */
  async answer(score: string): Promise<void> {
    await this.survey.getByRole('radio', { name: score }).check();
    await this.reachEnd();
    await this.finish.dblclick();
  }

  press = (name: string): Promise<void> => this.survey.getByRole('button', { name, exact: true }).click();
  says = (text: string): Promise<void> => expect(this.survey.getByText(text).first()).toBeVisible({ timeout: 20_000 });
  /** The link under which it is found again. */
  link = (): Promise<string | null> =>
    this.survey.getByRole('link', { name: 'See what you sent' }).getAttribute('href');
  see = (): Promise<void> => this.survey.getByRole('link', { name: 'See what you sent' }).click();
}

/** What the store holds of the first question and of the end, and whom the report counts. */
async function heldBy(store: EventStore): Promise<{ held: string[]; submitted: number; scores: number }> {
  const events = await store.read({ project: 'meridian', limit: 100_000 });
  const held = events
    .filter(({ event }) => event === 'Survey Question Answered' || event === 'Survey Submitted')
    .map(({ event, message }) => {
      const { properties } = JSON.parse(message) as { properties: Record<string, unknown> };
      return event === 'Survey Submitted' ? 'submitted' : `${properties['question']} ${properties['score']}`;
    })
    .filter(held => /submitted|recommend/.test(held));
  const { surveys } = await reportSurveys(store, { project: 'meridian', now: Date.now() });
  const questions = surveys[0]?.questions ?? [];
  return {
    held,
    submitted: surveys[0]?.funnel.submitted ?? 0,
    scores: questions.find(({ question }) => question === 'recommend')?.answered ?? 0,
  };
}

test('without consent: one submission, found again by its link in another browser, corrected and withdrawn', async ({
  page,
  browser,
  demo,
}) => {
  const { store } = demo.collector!;
  const before = await heldBy(store);
  expect(before).toEqual({ held: [], submitted: 0, scores: 0 });
  const here = new Respondent(page);
  await here.goto(demo.url, 'consent=denied');
  await here.answer('9');
  await here.says('Your answers have been sent.');
  expect(await heldBy(store)).toEqual({ held: ['recommend 9', 'submitted'], submitted: 1, scores: 1 });
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
  const link = await here.link();
  expect(link).toMatch(/^#docent-receipt=[\w-]+\.[\w-]{43}$/);

  const elsewhere = await browser.newContext();
  const there = new Respondent(await elsewhere.newPage());
  await there.goto(demo.url, 'consent=denied', link!);
  await there.says('What you sent');
  await expect(there.survey.locator('[part=receipt]')).toContainText('9');
  await expect(there.survey.locator('[part=receipt]')).toContainText('The five people');
  await there.press('Correct');
  await there.says('You are correcting what you sent.');
  await expect(there.survey.getByRole('radio', { name: '9' })).toBeChecked();
  await there.answer('4');
  await there.says('Your answers have been sent.');
  const corrected = await heldBy(store);
  expect(corrected).toEqual({ held: ['recommend 4', 'submitted'], submitted: 1, scores: 1 });

  // By the link of before: it stays good.
  await here.see();
  await expect(here.survey.locator('[part=receipt]')).toContainText('4');
  await here.press('Withdraw');
  await here.press('Delete my answers');
  await here.says('You have withdrawn your answers.');
  expect(await heldBy(store)).toEqual({ held: [], submitted: 0, scores: 0 });
  await there.see();
  await there.says('You have withdrawn your answers.');
  const all = (await store.read({ project: 'meridian', limit: 100_000 })).map(({ message }) => message).join();
  expect(all).not.toContain('docent-receipt');
  await elsewhere.close();
});

test('with consent: offline it waits, also through a reload, and withdrawing takes the partial answers with it', async ({
  page,
  demo,
  pageErrors,
}) => {
  const { store } = demo.collector!;
  const customer = new Respondent(page);
  await customer.goto(demo.url, 'consent=granted');
  await page.route('**/v1/commands', route => route.abort());
  await customer.answer('7');
  await customer.says('Your answers will be sent as soon as there is a connection.');
  await page.reload();
  await customer.says('Your answers will be sent as soon as there is a connection.');
  await flush(page);
  expect(await heldBy(store)).toMatchObject({ submitted: 0, scores: 1 });
  await page.unroute('**/v1/commands');
  await customer.says('Your answers have been sent.');
  expect(await heldBy(store)).toEqual({ held: ['recommend 7', 'recommend 7', 'submitted'], submitted: 1, scores: 1 });

  await page.reload();
  await customer.see();
  await customer.press('Withdraw');
  await customer.press('Delete my answers');
  await customer.says('You have withdrawn your answers.');
  expect(await heldBy(store)).toEqual({ held: [], submitted: 0, scores: 0 });
  await page.reload();
  await customer.says('You have withdrawn your answers.');
  await expect(customer.survey.getByRole('radio')).toHaveCount(0);
  forgetRefused(pageErrors, '/v1/commands');
});

test('two tabs that finish at once count once', oneBrowser, async ({ page, context, demo }) => {
  const { store } = demo.collector!;
  const [one, two] = [new Respondent(page), new Respondent(await context.newPage())];
  await one.goto(demo.url, 'consent=granted');
  await one.survey.getByRole('radio', { name: '8' }).check();
  await one.reachEnd();
  await two.goto(demo.url, 'consent=granted');
  await two.reachEnd();
  // Whichever is too late finds its button gone.
  await Promise.all([one, two].map(({ finish }) => finish.click({ timeout: 5000 }).catch(() => undefined)));
  for (const tab of [one, two]) await tab.says('Your answers have been sent.');
  const { held, ...counted } = await heldBy(store);
  expect(counted).toEqual({ submitted: 1, scores: 1 });
  expect(held.filter(event => event === 'submitted')).toHaveLength(1);
});

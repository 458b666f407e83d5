import type { VoiceLedger } from '@docent/schema';
import type { Locator, Page } from '@playwright/test';
import { createInstallationKey } from '../../packages/collector/dist/admin/create-installation-key.js';
import { expect, test } from './support/fixtures.js';
import { forgetRefused } from './support/forget-refused.js';

test.use({ storeOf: 'questions' });

/** Somebody before the questions of the demo. */
class Reader {
  readonly questions: Locator;

  constructor(readonly page: Page) {
    this.questions = page.locator('docent-questions');
  }

  async goto(url: string, query = ''): Promise<void> {
    await this.page.goto(`${url}/questions${query}`);
    await expect(this.field).toBeVisible();
  }

  get field(): Locator {
    return this.questions.getByRole('textbox', { name: 'What would you like to know?' });
  }
  get own(): Locator {
    return this.questions.locator('[part=own]');
  }
  question = (title: string): Locator => this.questions.locator('[part=question]').filter({ hasText: title });
  press = (name: string, within = this.questions): Promise<void> =>
    within.getByRole('button', { name, exact: true }).click();

  async ask(title: string, text = ''): Promise<void> {
    await this.field.fill(title);
    await this.press('Mine is not here: ask it');
    await this.questions.getByLabel('What there is to know').fill(text);
    await this.press('Ask');
  }

  async answer(title: string, text: string): Promise<void> {
    const question = this.question(title);
    await this.press('Answer', question);
    const form = question.locator('[part=form]');
    await form.getByLabel('Your answer').fill(text);
    await form.getByRole('button', { name: 'Answer' }).click();
  }
}

const patient = { timeout: 20_000 };

test('a question is asked offline, answered by a customer and the vendor, told of once, accepted, and withdrawn', async ({
  browser,
  context,
  demo,
  page,
  pageErrors,
  stored,
}) => {
  const { collector, collectorUrl, url } = demo;
  const { key } = await createInstallationKey(collector!.store, {
    ...{ project: 'meridian', role: 'publisher', name: 'the publisher', now: Date.now() },
  });
  const api = (path: string, data?: object) =>
    context.request.fetch(`${collectorUrl}/v1/admin/projects/meridian${path}`, {
      ...{ method: data ? 'POST' : 'GET', headers: { authorization: `Bearer ${key}` } },
      ...(data && { data }),
    });
  const ledger = async (of: string): Promise<VoiceLedger> =>
    (await context.request.get(`${collectorUrl}/v1/projects/meridian/subjects/room-calendar/ledger?of=${of}`)).json();
  const title = 'Can I book a room for somebody else?';
  const asker = new Reader(page);
  await asker.goto(url);

  // Written with a network, sent without one.
  await asker.field.fill(title);
  await asker.press('Mine is not here: ask it');
  await asker.questions.getByLabel('What there is to know').fill('My colleague rings ada@mail.example about it.');
  const hasLoaded = () =>
    page.evaluate(() =>
      performance.getEntriesByType('resource').some(entry => {
        const { name, responseEnd } = entry as PerformanceResourceTiming;
        return name.includes('create-commands') && responseEnd > 0;
      }),
    );
  await expect.poll(hasLoaded, patient).toBe(true);
  await context.setOffline(true);
  await asker.press('Ask');
  await expect(asker.own.getByText('as soon as there is a connection')).toBeVisible(patient);
  expect((await ledger('questions').catch(() => undefined))?.received ?? 0).toBe(0);
  await context.setOffline(false);
  await expect(asker.own.getByText('A person looks at it')).toBeVisible(patient);
  await expect(asker.own.getByText('It has an e-mail address in it.')).toBeVisible(patient);
  await stored.toContain(['Question Asked', 'Question Held']);
  expect(await ledger('questions')).toMatchObject({ received: 1, held: 1, heldFor: { 'personal-data': 1 } });

  // Corrected, it is held no more.
  await asker.press('Correct', asker.own);
  await expect(asker.field).toHaveValue(title);
  await asker.questions.getByLabel('What there is to know').fill('On the team plan.');
  await asker.press('Ask');
  await expect(asker.own.getByText('It is shown to everybody.')).toBeVisible(patient);
  expect(await ledger('questions')).toMatchObject({ received: 1, published: 1, held: 0 });
  const { questions: waiting } = (await (await api('/questions/unanswered')).json()) as { questions: { id: string }[] };
  const [{ id }] = waiting as [{ id: string }];

  // Another customer sees what was asked before, wonders, too, and answers.
  const elsewhere = await browser.newContext();
  const other = new Reader(await elsewhere.newPage());
  await other.goto(url);
  await other.field.fill('booking rooms for others');
  await expect(other.questions.locator('[part=similar]').getByText(title)).toBeVisible(patient);
  await other.press('I wonder, too', other.question(title));
  await expect(other.question(title).getByRole('button', { name: 'I wonder, too, 1' })).toBeVisible(patient);
  await other.page.reload();
  const wonder = other.question(title).getByRole('button', { name: 'I wonder, too, 1' });
  await expect(wonder).toHaveAttribute('aria-pressed', 'true', patient);
  // What a rule holds back is looked at again if its writer asks, and shown once it is corrected.
  await other.answer(title, 'Ring ada@mail.example.');
  await expect(other.own.getByText('It has an e-mail address in it.')).toBeVisible(patient);
  await other.press('Ask for a second look', other.own);
  await other.own.getByLabel('Why should it be shown?').fill('It is the address of the help desk.');
  await other.press('Send', other.own);
  await expect(other.own.getByText('You have asked for a second look.')).toBeVisible(patient);
  await stored.toContain(['Answer Held', 'Answer Appealed']);
  expect(await ledger('answers')).toMatchObject({ received: 1, held: 1, appeals: 1 });
  const appealed = await collector!.store.query(database =>
    database.selectFrom('reviews').select('appeal').where('question_id', '=', id).execute(),
  );
  expect(appealed).toEqual([{ appeal: 'It is the address of the help desk.' }]);
  await other.press('Correct', other.own);
  await expect(other.own.getByLabel('Your answer')).toHaveValue('Ring ada@mail.example.');
  await other.own.getByLabel('Your answer').fill('You can, from **their** calendar.');
  await other.press('Answer', other.own);
  await expect(other.own.getByText('It is shown to everybody.')).toBeVisible(patient);
  await stored.toContain(['Answer Corrected']);
  expect((await api(`/questions/${id}/answer`, { text: 'On every plan, since May.' })).ok()).toBe(true);
  await stored.toContain(['Question Voted', 'Question Answered']);
  expect(await ledger('answers')).toMatchObject({ received: 2, published: 2 });

  // The asker is told where they asked, and only once.
  await page.reload();
  const news = asker.own.locator('[part~=news]');
  await news.scrollIntoViewIfNeeded();
  await expect(news.getByText('Your question has an answer')).toBeVisible(patient);
  await stored.toContain(['Question Answer Told']);
  await expect(news.getByText('Answer of Meridian calendar team')).toBeVisible(patient);
  const helped = news.locator('[part=answer]').filter({ hasText: 'from their calendar' });
  await asker.press('This helped me', helped);
  await expect(helped.getByText('This helped who asked')).toBeVisible(patient);
  await stored.toContain(['Answer Accepted']);
  await page.reload();
  await expect(asker.own.getByText('It is shown to everybody.')).toBeVisible(patient);
  await expect(news).toHaveCount(0);
  const told = (await stored.messages()).filter(({ event }) => event === 'Question Answer Told');
  expect(told.map(({ properties }) => properties)).toEqual([{ question: id }]);
  expect(told[0]?.context.docent?.ref).toBe('questions:default');
  const row = await collector!.store.query(database =>
    database
      .selectFrom('reviews')
      .select(['answers', 'accepted_by', 'helpful'])
      .where('review_id', '=', id)
      .executeTakeFirst(),
  );
  expect([Number(row?.answers), row?.accepted_by, Number(row?.helpful)]).toEqual([2, 'asker', 1]);

  // Whoever comes by finds what helped first, and the others below it.
  const later = await browser.newContext();
  const passer = new Reader(await later.newPage());
  await passer.goto(url);
  const question = passer.question(title);
  await expect(question.locator('[part=answer]').getByText('This helped who asked')).toBeVisible(patient);
  await passer.press('The other answer', question);
  await expect(question.getByText('Answer of Meridian calendar team')).toBeVisible(patient);
  await passer.press('Report', question.locator('[part=answer]').last());
  await passer.press('Report it', question);
  await expect(question.getByText('A person will look at it')).toBeVisible(patient);
  expect(await ledger('answers')).toMatchObject({ reports: 1 });

  await asker.press('Withdraw', asker.own);
  await asker.press('Delete it', asker.own);
  await expect(asker.own.getByText('You have withdrawn it.')).toBeVisible(patient);
  await expect(asker.question(title)).toHaveCount(0);
  expect(await ledger('questions')).toMatchObject({ received: 1, published: 0, withdrawn: 1 });
  expect(await ledger('answers')).toMatchObject({ received: 2, published: 0, withdrawn: 2 });
  await stored.toContain(['Question Withdrawn']);
  await Promise.all([elsewhere.close(), later.close()]);
  forgetRefused(pageErrors, /\/v1\/(commands|receipts|batch)/);
});

import type { Locator, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { expect, oneBrowser, test } from './support/fixtures.js';

interface Authored {
  advice: { 'run-your-rooms': { examples: { answers: Record<string, unknown>; outcome: string }[] } };
}

const project = new URL('../../demo/project/advice/run-your-rooms.json', import.meta.url);
const [example] = (JSON.parse(readFileSync(project, 'utf8')) as Authored).advice['run-your-rooms'].examples;

/** The guide on the page of the plans, answered as the first example case says. */
async function answered(page: Page, url: string): Promise<Locator> {
  await page.goto(`${url}/plans`);
  const guide = page.locator('docent-advice');
  await guide.locator('[part=question-title]').first().waitFor();
  await guide.evaluate((element, answers) => {
    const { answer } = element as HTMLElement & { answer(question: string, answer: unknown): void };
    for (const [question, given] of Object.entries(answers)) answer.call(element, question, given);
    (element as HTMLElement & { flow: { proceed(): void } }).flow.proceed();
  }, example!.answers);
  await guide.locator('[part=result-title]').waitFor();
  return guide;
}

const fold = (guide: Locator, name: string) => guide.locator(`details.${name}`);

test.describe('a customer reads the result of a guide', () => {
  test('weighs by keyboard, and what was weighed lies in the store', oneBrowser, async ({ page, demo, stored }) => {
    const guide = await answered(page, demo.url);
    await fold(guide, 'grid').locator('> summary').press('Enter');
    const slider = guide.getByRole('slider').first();
    await slider.focus();
    const name = (await slider.getAttribute('name'))!;
    const before = Number(await slider.inputValue());
    await slider.press('ArrowUp');
    await slider.press('ArrowUp');
    await expect(slider).toHaveAttribute('aria-valuetext', `${before + 2} points`);
    await expect(guide.getByRole('status')).toContainText('first:');
    await stored.toContain(['Advice Weights Changed']);
    const sent = (await stored.messages()).filter(({ event }) => event === 'Advice Weights Changed');
    expect(sent.at(-1)?.properties).toMatchObject({ weights: { [name]: before + 2 } });
    expect(sent).toHaveLength(1);
  });

  test('tries an answer that would change it, and takes it back', oneBrowser, async ({ page, demo }) => {
    const guide = await answered(page, demo.url);
    const title = guide.locator('[part=result-title]');
    const before = await title.innerText();
    await fold(guide, 'changes').locator('> summary').click();
    await guide.getByRole('button', { name: 'Try it' }).first().click();
    await expect(guide.getByRole('button', { name: 'Undo' })).toBeFocused();
    await expect(title).not.toHaveText(before, { useInnerText: true });
    await guide.getByRole('button', { name: 'Undo' }).click();
    await expect(title).toHaveText(before, { useInnerText: true });
  });

  test('opens the brief, prints it alone, rates the guide, and all of it lies in the store', async ({
    page,
    demo,
    stored,
  }) => {
    const guide = await answered(page, demo.url);
    await fold(guide, 'brief').locator('> summary').click();
    const brief = guide.getByRole('article', { name: /^Decision brief/ });
    await expect(brief).toContainText('What else was considered');
    await page.emulateMedia({ media: 'print' });
    await expect(brief).toBeVisible();
    // A stock Firefox cannot be told to pretend that it prints.
    if (await page.evaluate(() => matchMedia('print').matches)) {
      await expect(guide.locator('[part=title]')).toBeHidden();
      await expect(guide.locator('[part=result-title]')).toBeHidden();
    }
    await page.emulateMedia({ media: 'screen' });

    await fold(guide, 'rate').locator('> summary').click();
    await guide.getByRole('radio', { name: '5' }).check();
    await guide.getByRole('textbox', { name: 'Anything to add?' }).fill('It spared us a meeting.');
    await guide.locator('[part=send-rating]').click();
    await expect(guide.locator('.rate [part=thanks]')).toBeFocused();
    await fold(guide, 'dispute').locator('> summary').click();
    await guide.locator('[part=send-dispute]').click();
    await expect(guide.locator('.dispute [part=thanks]')).toBeFocused();

    const { outcome } = example!;
    await stored.toContain(['Advice Brief Opened', 'Advice Rated', 'Advice Disputed']);
    const of = async (event: string) => (await stored.messages()).find(message => message.event === event)?.properties;
    expect(await of('Advice Rated')).toEqual({ helped: 5, outcome, comment: 'It spared us a meeting.' });
    expect(await of('Advice Disputed')).toEqual({ about: 'result', outcome });
  });
});

import type { Locator } from '@playwright/test';
import { reportLearning } from '../../packages/collector/dist/reports/learning/report-learning.js';
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

  test(
    'learns, forgets, is refreshed and does it alone; the report tells so',
    oneBrowser,
    async ({ page, demo, stored }) => {
      const day = 86_400_000;
      const start = Date.now();
      const at = (days: number) => page.clock.setSystemTime(start + days * day);
      const right = /smallest that seats four|Drag the booking longer|ten seats and a screen|The room is taken/;
      const answer = async (check: Locator) => {
        await check.getByRole('radio', { name: right }).check();
        await check.getByRole('button', { name: 'Over 80 %' }).click();
        await expect(check.locator('[part=verdict]')).toContainText('Right.');
        await check.getByRole('button', { name: /^(Next|Finish)$/ }).click();
      };
      const check = page.locator('docent-check').first();
      const learning = page.locator('docent-learning');
      const status = learning.locator('[part=status]').first();
      for (const days of [0, 1]) {
        await at(days);
        await page.goto(`${demo.url}/skills`);
        await answer(check);
        await answer(check);
      }
      await expect(status).toHaveText('Can do');

      await at(200);
      await page.reload();
      await expect(status).toHaveText('Fading');
      await expect(learning.getByText(/^1 skill to refresh/)).toBeVisible();
      await learning.getByRole('button', { name: 'Refresh now' }).click();
      await answer(learning.locator('docent-check'));
      await answer(learning.locator('docent-check'));
      await expect(status).toHaveText('Can do');
      await expect(learning.getByText('Nothing to refresh at the moment.')).toBeVisible();

      // What was never asked comes next: to do it in the product.
      await learning.getByRole('button', { name: 'Close' }).click();
      await learning.getByRole('button', { name: 'Practise' }).first().click();
      await expect(learning.getByText(/Book any room for one hour/)).toBeVisible();
      await page.evaluate(() => (window as unknown as { docent: unknown[] }).docent.push(['track', 'Room Booked', {}]));
      await expect(learning.locator('docent-check [part=verdict]')).toContainText('Right.');

      await expect
        .poll(async () => (await stored.messages()).filter(({ event }) => event === 'Check Answered').length)
        .toBe(7);
      const answers = (await stored.messages()).filter(({ event }) => event === 'Check Answered');
      expect(answers.at(-1)?.properties).toMatchObject({ type: 'do', aided: false, credit: 1, phase: 'review' });
      const refreshed = answers.filter(({ properties }) => properties?.['phase'] === 'review');
      expect(refreshed[0]?.properties?.['predicted']).toBeLessThan(0.9);
      expect((await stored.messages()).filter(({ event }) => event === 'Skill Mastered')).toHaveLength(1);

      // Of one learner nothing is told; of as many as this one is copied to, that they succeeded without help.
      const manifest = await fetch(`${demo.collectorUrl}/v1/projects/meridian/manifest.json`);
      const { writeKey } = (await manifest.json()) as { writeKey: string };
      const report = () =>
        reportLearning(demo.collector!.store, { project: 'meridian', skill: 'book-rooms', now: Date.now() });
      expect((await report()).skills).toEqual([]);
      const messages = (await stored.messages()).filter(({ event }) => /^(Check|Skill|Confidence)/.test(event ?? ''));
      for (let copy = 1; copy <= 9; copy++) {
        const batch = messages.map(message => ({
          ...message,
          messageId: crypto.randomUUID(),
          anonymousId: `copy-${copy}`,
        }));
        const body = JSON.stringify({ writeKey, batch });
        const sent = await fetch(`${demo.collectorUrl}/v1/batch`, {
          method: 'POST',
          body,
          headers: { 'content-type': 'application/json' },
        });
        expect(((await sent.json()) as { accepted: string[] }).accepted).toHaveLength(batch.length);
      }
      const [skill] = (await report()).skills;
      const alone = skill?.groups[0]?.measures.find(({ measure }) => measure === 'first unaided success');
      expect(alone).toMatchObject({ learners: 10 });
    },
  );
});

import type { Locator } from '@playwright/test';
import { reportLearning } from '../../packages/collector/dist/reports/learning/report-learning.js';
import { expect, oneBrowser, test } from './support/fixtures.js';

// The report is about all that a store holds: customers of other tests are not meant.
test.use({ storeOf: 'learning-report' });

test(
  'a customer learns, forgets, is refreshed and does it alone; the report tells so',
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

import { randomUUID } from 'node:crypto';
import { reportVoice } from '../../packages/collector/src/reports/voice/report-voice.js';
import type { EventStore } from '@docent/collector';
import type { Docent } from '../../packages/client/dist/docent.js';
import { expect, test } from './support/fixtures.js';
import { PlacedPage } from './support/placed-page.js';
import { signToken } from './support/sign-token.js';

test.use({ storeOf: 'choosing again' });

const ref = 'survey:display-again';
const day = 86_400_000;
const patience = { timeout: 20_000 };

/** What the store holds of whether customers would choose the display again. */
const heldBy = (store: EventStore) =>
  store.query(database =>
    database.selectFrom('choose_again').select(['user_id', 'about', 'verified', 'again']).orderBy('seq').execute(),
  );

test('weeks after they chose, a customer is asked once whether they would again; it stands with the reviews and in the report', async ({
  context,
  demo,
}) => {
  const { store } = demo.collector!;
  const ordered = new PlacedPage(await context.newPage());
  await ordered.page.goto(`${demo.url}/display-reviews?as=ada`);
  await ordered.call('track', 'Display Ordered');
  await expect.poll(() => ordered.closed(ref)).toEqual(['since']);
  const start = Date.now();
  await ordered.page.clock.setFixedTime(start + 41 * day);
  await ordered.page.reload();
  await expect.poll(() => ordered.closed(ref)).toEqual(['since']);
  await ordered.page.clock.setFixedTime(start + 42 * day);
  await ordered.page.reload();
  await ordered.survey.getByRole('radio', { name: 'Yes' }).check(patience);
  // No token lasts so long: the vendor's server signs a new one, by the clock that the collector goes by.
  await ordered.page.clock.setFixedTime(start);
  await ordered.page.evaluate(
    token => (window as unknown as { docent: Docent }).docent.identify('ada', {}, { token }),
    signToken('ada'),
  );
  await ordered.survey.getByRole('button', { name: 'Finish' }).click();
  await expect
    .poll(() => heldBy(store), patience)
    .toEqual([{ user_id: 'ada', about: 'subject:room-display', verified: 1, again: 1 }]);
  await ordered.page.clock.setFixedTime(start + 90 * day);
  await ordered.page.reload();
  await ordered.call('track', 'Display Ordered');
  await expect.poll(() => ordered.closed(ref)).toContain('answered');
  await expect(ordered.frame).toHaveCount(0);

  const reader = await context.newPage();
  await reader.goto(`${demo.url}/display-reviews?consent=denied&role=assistant`);
  const again = reader.locator('docent-reviews [part~="again"]');
  await expect(again).toContainText('too little evidence yet, 1 answer of 10.', patience);
  const { writeKey } = (await (
    await reader.request.get(`${demo.collectorUrl}/v1/projects/meridian/manifest.json`)
  ).json()) as { writeKey: string };
  for (let index = 0; index < 11; index++) {
    const [userId, yes] = [`buyer-${index}`, index < 8];
    const payload = { answers: {}, seconds: 3, chooseAgain: { about: 'subject:room-display', yes } };
    const command = { commandId: randomUUID(), name: 'submit-survey', ref, payload, userId };
    const sent = { ...command, issuedAt: new Date().toISOString(), receiptHash: 'a'.repeat(43) };
    const data = { writeKey, token: signToken(userId), commands: [sent] };
    const answer = await reader.request.post(`${demo.collectorUrl}/v1/commands`, { data });
    expect(await answer.json()).toMatchObject({ results: [{ state: 'accepted' }] });
  }
  // In a role the first page has another address, which nothing has kept.
  await reader.goto(`${demo.url}/display-reviews?as=reader&role=it-admin`);
  await expect(again).toContainText('Asked later, 9 of 12 customers would choose it again: 75%', patience);
  await again.locator('summary').click();
  await expect(again).toContainText('below 10 answers there is no share');
  const report = await reportVoice(store, { project: 'meridian', now: Date.now() });
  expect(report.again).toEqual([
    { about: 'subject:room-display', answered: 12, proven: 12, again: expect.objectContaining({ value: 0.75, n: 12 }) },
  ]);
});

test('who refuses is not asked again whether they would choose it again', async ({ context, demo }) => {
  const { store } = demo.collector!;
  const before = await heldBy(store);
  const ordered = await PlacedPage.open(context, demo.url, '?as=bob');
  await ordered.call('track', 'Display Ordered');
  await expect.poll(() => ordered.closed(ref)).toEqual(['since']);
  const start = Date.now();
  await ordered.page.clock.setFixedTime(start + 42 * day);
  await ordered.page.reload();
  await expect(ordered.survey).toBeVisible(patience);
  await ordered.frame.getByRole('button', { name: 'Not now and other choices' }).click();
  await ordered.frame.getByRole('menuitem', { name: 'Don’t ask about this again' }).click();
  await ordered.page.clock.setFixedTime(start + 400 * day);
  await ordered.page.reload();
  await expect.poll(() => ordered.closed(ref)).toContain('not-about-this');
  await expect(ordered.frame).toHaveCount(0);
  expect(await heldBy(store)).toEqual(before);
});

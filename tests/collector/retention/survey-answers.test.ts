import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { it, type TestContext } from 'node:test';
import { keptSince } from '../../../packages/collector/dist/retention/kept-since.js';
import { createRetentionJob } from '../../../packages/collector/dist/retention/retention-job.js';
import { content, counted, partialAnswer, stored, submission } from '../commands/survey-answers.js';
import { getReceipt, postCommands } from '../support/commands.js';
import { onEachStore, type StoreUnderTest } from '../support/on-each-store.js';
import { temporaryFolder } from '../support/open-collector.js';

const day = 86_400_000;
const start = Date.UTC(2026, 10, 22, 9, 30);
const survey = (keep?: string) => ({
  ...{ title: 'Setup', owner: 'M', questions: [{ id: 'recommend', type: 'nps', title: 'Recommend?' }] },
  ...(keep && { keep }),
});
/** A project with a survey that keeps answers for a month, and one that does not say. */
const project = (surveys: object = { setup: survey('P1M'), other: survey() }) =>
  JSON.stringify({ project: 'desks', name: 'Desk makers', locales: ['en'], surveys });

/** A collector whose clock the test sets, to which three customers have answered both surveys. */
async function openAnswered({ open }: StoreUnderTest, t: TestContext) {
  const folder = await temporaryFolder(t);
  const file = join(folder, 'docent.json');
  await writeFile(file, project());
  const clock = { now: start };
  const collector = await open(t, { now: () => clock.now, projects: [file], data: join(folder, 'data') });
  const about = (ref: string) => ({ anonymousId: 'visitor-1', context: { docent: { ref } } });
  const answer = { question: 'recommend', type: 'nps', questionRevision: 'q1', score: 2 };
  const posted = await collector.post([
    partialAnswer('p1', answer, about('survey:setup')),
    partialAnswer('p2', answer, about('survey:other')),
  ]);
  assert.deepEqual(posted.body.refused, []);
  const sent = await postCommands(collector, [
    submission('a'),
    submission('b', content, { userId: 'customer-1' }),
    submission('c', content, { ref: 'survey:other' }),
  ]);
  assert.deepEqual(new Set(sent.body.results.map(({ state }) => state)), new Set(['accepted']));
  const receipts = async () =>
    Promise.all(['a', 'b', 'c'].map(async id => (await getReceipt(collector, id, `secret-of-${id}`)).status));
  return { collector, clock, file, folder, receipts };
}

onEachStore('answers to a survey that says how long it keeps them', store => {
  it('are removed when that time is over, with their receipts, and nobody else’s', async t => {
    const { clock, collector, receipts } = await openAnswered(store, t);
    clock.now = start + 29 * day;
    assert.equal((await collector.retention.run())?.answers, 0);
    assert.equal((await stored(collector)).length, 8);
    assert.deepEqual(await receipts(), [200, 200, 200]);
    await collector.post([
      partialAnswer('p3', { question: 'recommend', type: 'nps', score: 9 }, { anonymousId: 'visitor-2' }),
    ]);
    clock.now = start + 30 * day + 1;

    // Sabotage: a collector that does not read what the survey says keeps everything.
    const ignorant = createRetentionJob({
      store: collector.store,
      retention: {},
      log: () => {},
      now: () => clock.now,
      survey: async () => ({}),
    });
    assert.equal((await ignorant.run())?.answers, 0);
    assert.equal((await stored(collector)).length, 9);

    assert.equal((await collector.retention.run())?.answers, 7);
    assert.deepEqual((await stored(collector)).sort(), [
      'Question Answered nobody recommend 9',
      'Question Answered visitor-1 recommend 2',
      'Question Answered visitor-2 recommend 9',
      'Submitted nobody',
    ]);
    assert.deepEqual(await receipts(), [404, 404, 200]);
    // Only the other survey is left to report on.
    assert.deepEqual(await counted(collector), { submitted: 1, answered: 2, n: 2 });
    assert.ok(
      collector.log.some(({ message }) => message.includes('desks: surveys keep answers no longer: 7 events and')),
    );
    assert.equal((await collector.retention.run())?.answers, 0);
  });

  it('are removed then also when it is published no more, or its content cannot be read', async t => {
    const { clock, collector, file, folder } = await openAnswered(store, t);
    await collector.retention.run();
    await writeFile(file, project({ other: survey() }));
    const later = await store.open(t, {
      location: collector.location,
      ...{ now: () => clock.now, projects: [file], data: join(folder, 'data') },
    });
    clock.now = start + 29 * day;
    assert.equal((await later.retention.run())?.answers, 0);
    clock.now = start + 31 * day;
    assert.equal((await later.retention.run())?.answers, 7);
    assert.equal((await stored(later)).length, 3);
  });

  store.itOnce('counts by the calendar, to the last day of shorter months', () => {
    const since = (keep: string, now: string) => new Date(keptSince(keep, Date.parse(now)) ?? NaN).toISOString();
    assert.equal(since('P1M', '2026-03-31T12:00:00Z'), '2026-02-28T12:00:00.000Z');
    assert.equal(since('P1Y', '2028-02-29T12:00:00Z'), '2027-02-28T12:00:00.000Z');
    assert.equal(since('P1Y6M', '2026-03-15T00:00:00Z'), '2024-09-15T00:00:00.000Z');
    assert.equal(since('P2W1D', '2026-01-20T00:00:00Z'), '2026-01-05T00:00:00.000Z');
    assert.equal(keptSince('forever', start), undefined);
  });
});

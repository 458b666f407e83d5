import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createRandom } from '@docent/engine';
import type { ReviewLedger } from '@docent/schema';
import { medianSeconds, waitingStep } from '../../../packages/collector/dist/reviews/ledger/waiting-time.js';
import { withTokens } from '../support/customers.js';
import { onEachStore } from '../support/on-each-store.js';
import type { TestCollector } from '../support/open-collector.js';
import { decide, readAll, readLedger, readPage, saying, secretOf, sendCommand, submit } from '../support/reviews.js';
import { tokenTime } from '../support/tokens.js';

type Stars = ReviewLedger['stars']['before'];

/** What the log of reviews says, played from its beginning and counted by itself. */
async function recount({ store }: Pick<TestCollector, 'store'>, subject: string): Promise<ReviewLedger> {
  const rows = await store.query(database =>
    database.selectFrom('review_log').selectAll().where('subject', '=', subject).orderBy('seq').execute(),
  );
  const standing = new Map<string, { state: string; rating: number; removedFor?: string }>();
  const heldFor: Record<string, number> = {};
  const waits: number[] = [];
  let [received, withdrawn, reports, appeals] = [0, 0, 0, 0];
  for (const { action, rating, reasons, review_id: id, state, waited } of rows) {
    const list = JSON.parse(reasons) as string[];
    if (action === 'received') received++;
    if (action === 'withdrawn') withdrawn++;
    if (action === 'reported') reports++;
    if (action === 'appealed') appeals++;
    if (action === 'held') for (const reason of list) heldFor[reason] = (heldFor[reason] ?? 0) + 1;
    if (waited !== null) waits.push(Number(waited));
    if (state === null) standing.delete(id);
    else {
      const reason = action === 'removed' ? list[0] : standing.get(id)?.removedFor;
      standing.set(id, { state, rating: Number(rating), ...(state === 'removed' && reason && { removedFor: reason }) });
    }
  }
  const all = [...standing.values()];
  const starsOf = (those: typeof all) =>
    [1, 2, 3, 4, 5].map(stars => those.filter(({ rating }) => rating === stars).length) as Stars;
  const inState = (state: string) => all.filter(one => one.state === state);
  const removedFor: Record<string, number> = {};
  for (const { removedFor: reason } of inState('removed'))
    removedFor[reason ?? '?'] = (removedFor[reason ?? '?'] ?? 0) + 1;
  const steps = new Map<string, number>();
  for (const wait of waits) steps.set(waitingStep(wait), (steps.get(waitingStep(wait)) ?? 0) + 1);
  const median = medianSeconds(steps);
  return {
    ...{ received, withdrawn, reports, appeals, heldFor, removedFor },
    ...{ published: inState('published').length, held: inState('held').length, removed: inState('removed').length },
    stars: { before: starsOf(all), after: starsOf(inState('published')) },
    decisions: { count: waits.length, ...(median !== undefined && { medianSeconds: median }) },
  } as ReviewLedger;
}

onEachStore('the public ledger', on => {
  it('is what a recount of the log finds, whatever was done in whatever order', async t => {
    let now = tokenTime;
    const collector = await on.open(t, { ...withTokens, now: () => now });
    const random = createRandom(20);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(list.length * random())]!;
    const texts = [
      () => saying(),
      () => saying(),
      () => 'Mail me: a@b.example',
      () => 'The same words, again and again and again.',
    ];
    const latest = new Map<string, string>();
    for (let step = 0; step < 70; step++) {
      now = tokenTime + step * 1000;
      const [reviewId, commandId] = pick([...latest, ['none', 'none'] as const]);
      const target = { target: commandId, secret: secretOf(commandId) };
      const rating = 1 + Math.floor(5 * random());
      const ref = `review:${reviewId}`;
      const action = pick([
        'submit',
        'submit',
        'submit',
        'correct',
        'withdraw',
        'report',
        'appeal',
        'decide',
        'decide',
        'erase',
        'vote',
      ] as const);
      const from = { user: `writer-${step}` };
      if (action === 'submit') {
        const { commandId: id } = await submit(
          collector,
          { rating, text: pick(texts)() },
          random() < 0.8 ? { from } : {},
        );
        latest.set(id, id);
      } else if (reviewId === 'none') continue;
      else if (action === 'correct') {
        const { commandId: id, state } = await submit(collector, { rating, text: pick(texts)(), corrects: target });
        if (state === 'accepted') latest.set(reviewId, id);
      } else if (action === 'withdraw') {
        await sendCommand(collector, { name: 'withdraw', payload: target });
        latest.delete(reviewId);
      } else if (action === 'report')
        await sendCommand(collector, { name: 'report-review', ref, payload: { reason: 'abuse' } });
      else if (action === 'appeal')
        await sendCommand(collector, { name: 'appeal-review', payload: { ...target, text: 'Look again.' } });
      else if (action === 'vote')
        await sendCommand(collector, { name: 'vote-review', ref, payload: { vote: 'helpful' }, from });
      else if (action === 'decide') {
        await decide(
          collector,
          reviewId,
          pick([
            { decision: 'publish' },
            { decision: 'remove', reason: 'spam' },
            { decision: 'hold', reason: 'abuse' },
          ] as const),
        );
      } else {
        const row = await collector.store.query(database =>
          database.selectFrom('reviews').select('user_id').where('review_id', '=', reviewId).executeTakeFirst(),
        );
        if (row?.user_id == null) continue;
        await sendCommand(collector, { name: 'erase', payload: {}, from: { user: row.user_id } });
        latest.delete(reviewId);
      }
      if (step % 10 === 9)
        assert.deepEqual(await readLedger(collector), await recount(collector, 'desk-01'), `step ${step}`);
    }
    const ledger = await readLedger(collector);
    assert.deepEqual(ledger, await recount(collector, 'desk-01'));
    assert.equal(ledger.received, ledger.published + ledger.held + ledger.removed + ledger.withdrawn);
    assert.ok(
      [ledger.published, ledger.held, ledger.removed, ledger.withdrawn, ledger.reports, ledger.appeals].every(
        count => count > 0,
      ),
      JSON.stringify(ledger),
    );
    // What all say together is counted apart, and must be what the reviews themselves say.
    const shown = await readAll(collector);
    const { headline } = await readPage(collector);
    assert.deepEqual(
      headline?.stars,
      [1, 2, 3, 4, 5].map(stars => shown.filter(({ rating }) => rating === stars).length),
    );
    const whole = await collector.app.inject({ url: '/v1/projects/desks/ledger' });
    assert.deepEqual(whole.json(), ledger);
  });

  it('rests on a log that nobody can change, whoever reaches the database', async t => {
    const collector = await on.open(t);
    await submit(collector, { rating: 1 });
    const changes = [
      collector.store.transact(({ database }) => database.updateTable('review_log').set({ rating: 5 }).execute()),
      collector.store.transact(({ database }) => database.deleteFrom('review_log').execute()),
    ];
    for (const change of changes) await assert.rejects(change, /append-only/);
    assert.equal((await recount(collector, 'desk-01')).stars.before[0], 1);
  });

  on.itOnce('shows when somebody removes the reviews that are not liked', async t => {
    const collector = await on.open(t);
    for (const rating of [1, 2, 5, 5]) {
      const { commandId } = await submit(collector, { rating });
      if (rating < 3) await decide(collector, commandId, { decision: 'remove', reason: 'off-topic' });
    }
    const { removedFor, stars } = await readLedger(collector);
    assert.deepEqual([stars, removedFor], [{ before: [1, 1, 0, 0, 2], after: [0, 0, 0, 0, 2] }, { 'off-topic': 2 }]);
  });
});

it('the median of waiting times is right to within a tenth', () => {
  const random = createRandom(4);
  for (const scale of [3, 100, 5000, 400_000]) {
    const times = Array.from({ length: 201 }, () => scale * (1 + random())).sort((a, b) => a - b);
    const steps = new Map<string, number>();
    for (const time of times) steps.set(waitingStep(1000 * time), (steps.get(waitingStep(1000 * time)) ?? 0) + 1);
    const found = medianSeconds(steps) ?? 0;
    assert.ok(Math.abs(found - times[100]!) <= 0.1 * times[100]! + 1, `${found}, not ${times[100]}`);
  }
  assert.equal(medianSeconds(new Map()), undefined);
});

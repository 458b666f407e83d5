import assert from 'node:assert/strict';
import { it } from 'node:test';
import { usefulness } from '@docent/engine';
import { withTokens } from '../support/customers.js';
import { onEachStore } from '../support/on-each-store.js';
import { readPage, secretOf, type Sender, sendCommand, submit } from '../support/reviews.js';
import type { TestCollector } from '../support/open-collector.js';

const vote = (collector: TestCollector, id: string, from: Sender, said: 'helpful' | 'not-helpful' = 'helpful') =>
  sendCommand(collector, { name: 'vote-review', ref: `review:${id}`, payload: { vote: said }, from });

onEachStore('votes on reviews', on => {
  it('are one of each customer, the last, and can be taken back', async t => {
    const collector = await on.open(t, withTokens);
    const { commandId: id } = await submit(collector, {}, { from: { user: 'writer' } });
    const votes = async () => (await readPage(collector)).reviews[0]?.votes;
    await vote(collector, id, { user: 'reader' });
    await vote(collector, id, { user: 'reader' });
    assert.deepEqual(await votes(), { helpful: 1, notHelpful: 0 });
    const last = await vote(collector, id, { user: 'reader' }, 'not-helpful');
    await vote(collector, id, { browser: 'b-1' });
    assert.deepEqual(await votes(), { helpful: 1, notHelpful: 1 });
    await sendCommand(collector, {
      name: 'withdraw',
      payload: { target: last.commandId, secret: secretOf(last.commandId) },
    });
    assert.deepEqual(await votes(), { helpful: 1, notHelpful: 0 });
    const refused = [
      await vote(collector, id, {}),
      await vote(collector, id, { user: 'writer' }),
      await vote(collector, 'none', { user: 'reader' }),
    ];
    assert.deepEqual(
      refused.map(({ code }) => code),
      ['not-proven', 'own-review', 'unknown-review'],
    );
    assert.deepEqual(await votes(), { helpful: 1, notHelpful: 0 });
  });

  it('of anonymous customers are shown and order nothing: a ring of them moves no review', async t => {
    const collector = await on.open(t, withTokens);
    const { commandId: first } = await submit(collector);
    const { commandId: second } = await submit(collector);
    await vote(collector, first, { user: 'reader' });
    for (let index = 0; index < 20; index++) await vote(collector, second, { browser: `sock-${index}` });
    const { reviews } = await readPage(collector);
    assert.deepEqual(
      reviews.map(({ id, votes }) => [id, votes.helpful]),
      [
        [first, 1],
        [second, 20],
      ],
    );
    const rows = await collector.store.query(database =>
      database.selectFrom('reviews').select(['review_id', 'usefulness']).orderBy('seq').execute(),
    );
    assert.deepEqual(
      rows.map(row => Number(row.usefulness)),
      [1, 0].map(helpful => Math.round(1e6 * usefulness(helpful, 0))),
    );
  });

  it('and reports and reviews go with the customer who is erased', async t => {
    const collector = await on.open(t, withTokens);
    const { commandId: others } = await submit(collector, {}, { from: { user: 'writer' } });
    await submit(collector, { rating: 1 }, { from: { user: 'leaver' } });
    await vote(collector, others, { user: 'leaver' });
    await vote(collector, others, { user: 'stays' });
    await sendCommand(collector, {
      name: 'report-review',
      ref: `review:${others}`,
      payload: { reason: 'spam' },
      from: { user: 'leaver' },
    });
    await sendCommand(collector, { name: 'erase', payload: {}, from: { user: 'leaver' } });
    const { headline, reviews } = await readPage(collector);
    assert.deepEqual(
      reviews.map(({ id, votes }) => [id, votes]),
      [[others, { helpful: 1, notHelpful: 0 }]],
    );
    assert.deepEqual(headline?.stars, [0, 0, 0, 1, 0]);
    const left = await collector.store.query(async database => [
      await database.selectFrom('review_votes').select('user_id').execute(),
      await database.selectFrom('review_reports').select('user_id').execute(),
    ]);
    assert.deepEqual(left, [[{ user_id: 'stays' }], []]);
  });
});

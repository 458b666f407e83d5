import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { SubmitReviewPayload } from '@docent/schema';
import { administer, apiKey } from '../support/admin.js';
import { getReceipt } from '../support/commands.js';
import { withTokens } from '../support/customers.js';
import { onEachStore } from '../support/on-each-store.js';
import { decide, readLedger, readPage, saying, secretOf, sendCommand, submit } from '../support/reviews.js';

onEachStore('a review', on => {
  it('is shown to everybody as it was written, with what it rests on', async t => {
    const collector = await on.open(t, withTokens);
    const claims = { docent_uses: [{ subject: 'desk-01', since: '2025-03-01', plan: 'Pro' }] };
    const written: SubmitReviewPayload = {
      rating: 5,
      criteria: { assembly: 3, stability: 5 },
      title: 'Steady, once it stands',
      text: 'It took *two* of us.\n\n- no wobble\n- quiet',
      pros: ['Does not wobble'],
      cons: ['Heavy'],
      bestFor: ['Two screens'],
      notFor: ['Small flats'],
      role: 'it-admin',
      experience: 'months',
      name: 'Ada',
      locale: 'en-GB',
      incentive: 'discount',
    };
    const { commandId: id, state } = await submit(collector, written, { from: { user: 'customer-1', claims } });
    assert.equal(state, 'accepted');
    const { headline, next, reviews } = await readPage(collector);
    const { publishedAt, submittedAt, ...review } = reviews[0]!;
    const { locale: _locale, text: _text, ...same } = written;
    assert.deepEqual(review, {
      ...{ id, ...same, language: 'en', verified: true, counts: true, votes: { helpful: 0, notHelpful: 0 } },
      text: [
        ['p', {}, 'It took ', ['em', {}, 'two'], ' of us.'],
        ['ul', {}, ['li', {}, 'no wobble'], ['li', {}, 'quiet']],
      ],
      use: { since: '2025-03-01', plan: 'Pro' },
    });
    assert.deepEqual([publishedAt, submittedAt, next], [submittedAt, '2026-11-22T10:00:00.000Z', undefined]);
    assert.deepEqual([headline?.n, headline?.enough, headline?.mean], [1, false, 5]);
    assert.doesNotMatch(JSON.stringify(reviews), /customer-1/);
    const told = (await collector.events()).map(({ event, message, verified }) => [
      event,
      verified,
      message.includes('wobble'),
    ]);
    assert.deepEqual(told, [
      ['Review Submitted', 1, false],
      ['Review Published', 1, false],
    ]);
  });

  it('is taken once however often it is sent, and one of each customer and subject', async t => {
    const collector = await on.open(t, withTokens);
    const from = { user: 'customer-1' };
    const text = saying();
    const both = await Promise.all([0, 1].map(() => submit(collector, { text }, { from, id: 'mine' })));
    assert.deepEqual(
      both.map(({ state }) => state),
      ['accepted', 'accepted'],
    );
    const again = await submit(collector, {}, { from });
    // A token proves that the earlier one is theirs, so it may be named.
    assert.deepEqual([again.state, again.code, again.earlier], ['refused', 'already-reviewed', 'mine']);
    await submit(collector, {}, { from: { browser: 'b1' } });
    const other = await submit(collector, {}, { from: { browser: 'b1' } });
    assert.deepEqual([other.code, other.earlier], ['already-reviewed', undefined]);
    assert.equal((await submit(collector, {}, { from, subject: 'desk-02' })).state, 'accepted');
    // Who only claims to be somebody keeps them from nothing.
    await sendCommand(collector, {
      name: 'submit-review',
      ref: 'subject:desk-03',
      payload: { rating: 1, text: saying() },
    });
    assert.equal((await readLedger(collector)).received, 2);
  });

  it('is corrected with its receipt: it keeps its place and votes, and says that it was corrected', async t => {
    const collector = await on.open(t, withTokens);
    const { commandId: id } = await submit(collector, { rating: 2 });
    await sendCommand(collector, {
      name: 'vote-review',
      ref: `review:${id}`,
      payload: { vote: 'helpful' },
      from: { user: 'reader' },
    });
    const wrong = await submit(collector, { corrects: { target: id, secret: 'guessed' } });
    assert.deepEqual([wrong.state, wrong.code], ['refused', 'not-found']);
    const { commandId: second } = await submit(collector, {
      rating: 4,
      corrects: { target: id, secret: secretOf(id) },
    });
    // The receipt of the first is good for what took its place.
    await submit(collector, { rating: 5, title: 'Better', corrects: { target: id, secret: secretOf(id) } });
    const { headline, reviews } = await readPage(collector);
    const [review] = reviews;
    assert.deepEqual([reviews.length, review?.id, review?.rating, review?.title], [1, id, 5, 'Better']);
    assert.deepEqual(
      review?.corrections?.map(({ rating }) => rating),
      [2, 4],
    );
    assert.deepEqual([review?.votes.helpful, headline?.n, headline?.mean], [1, 1, 5]);
    const { body } = await getReceipt(collector, second, secretOf(second));
    assert.deepEqual(
      [body.state, body.became.review, body.became.state, 'corrects' in body.payload],
      ['accepted', id, 'published', false],
    );
    assert.deepEqual(
      body.became.corrections.map(({ rating }: { rating: number }) => rating),
      [2, 4],
    );
  });

  on.itOnce('of the vendor’s own staff is shown as that, and its writer is told', async t => {
    const collector = await on.open(t, withTokens);
    const from = { user: 'staff-1', claims: { docent_insider: true } };
    const { commandId: id } = await submit(collector, { relationship: 'customer' }, { from });
    const { became } = (await getReceipt(collector, id, secretOf(id))).body;
    assert.deepEqual([became.state, became.relationship], ['published', 'employee']);
    const { headline, reviews } = await readPage(collector);
    assert.deepEqual([reviews[0]?.relationship, reviews[0]?.counts, headline?.n], ['employee', false, 0]);
  });

  it('is withdrawn with its receipt, and nothing of it is left but that there was one', async t => {
    const collector = await on.open(t, withTokens);
    const { commandId: id } = await submit(collector, {
      text: 'Everybody should hear of my grandmother and her desk.',
    });
    const payload = { target: id, secret: secretOf(id) };
    assert.equal((await sendCommand(collector, { name: 'withdraw', payload })).state, 'accepted');
    const { headline, reviews } = await readPage(collector);
    assert.deepEqual([reviews, headline?.n], [[], 0]);
    const { published, received, withdrawn } = await readLedger(collector);
    assert.deepEqual([received, published, withdrawn], [1, 0, 1]);
    const rows = await collector.store.query(database => database.selectFrom('reviews').selectAll().execute());
    assert.deepEqual(rows, []);
  });

  it('that has a telephone number waits for a person, unseen; its writer is told why, and may appeal', async t => {
    const collector = await on.open(t, withTokens);
    const {
      commandId: id,
      reason,
      state,
    } = await submit(collector, { text: 'Call me: +49 151 2345 6789, I sell more.', rating: 1 });
    assert.equal(state, 'accepted');
    assert.match(reason ?? '', /A person will look at it.*telephone number/);
    assert.deepEqual((await readPage(collector)).reviews, []);
    const { became } = (await getReceipt(collector, id, secretOf(id))).body;
    assert.deepEqual([became.state, became.mayAppeal, became.reasons[0].reason], ['held', true, 'personal-data']);

    const { key } = await apiKey(collector, 'author');
    const { body } = await administer(collector, key, '/reviews/queue');
    const [queued] = body['queue'] as Record<string, unknown>[];
    assert.deepEqual([queued?.['id'], queued?.['state'], body['waiting']], [id, 'held', 1]);
    assert.doesNotMatch(JSON.stringify(body), /rating|stars/);

    await decide(collector, id, { decision: 'remove', reason: 'personal-data', note: 'Leave the number out, please.' });
    const after = (await getReceipt(collector, id, secretOf(id))).body.became;
    assert.deepEqual(
      [after.state, after.removedFor, after.note],
      ['removed', 'personal-data', 'Leave the number out, please.'],
    );
    const appeal = {
      name: 'appeal-review',
      payload: { target: id, secret: secretOf(id), text: 'It is the number of the shop.' },
    };
    assert.equal((await sendCommand(collector, appeal)).state, 'accepted');
    assert.equal((await sendCommand(collector, appeal)).code, 'not-appealable');
    const queue = (await administer(collector, key, '/reviews/queue')).body['queue'] as { appeal: string }[];
    assert.equal(queue[0]?.appeal, 'It is the number of the shop.');
    await decide(collector, id, { decision: 'publish' });
    assert.equal((await readPage(collector)).reviews.length, 1);
    const ledger = await readLedger(collector);
    assert.deepEqual(ledger, {
      ...{ received: 1, published: 1, held: 0, removed: 0, withdrawn: 0, reports: 0, appeals: 1 },
      ...{
        heldFor: { 'personal-data': 1 },
        removedFor: {},
        stars: { before: [1, 0, 0, 0, 0], after: [1, 0, 0, 0, 0] },
      },
      decisions: { count: 2, medianSeconds: 0 },
    });
  });

  it('counts in the month in which it was first submitted, however late it is shown, corrected or taken back', async t => {
    let now = Date.parse('2026-09-30T23:59:59.000Z');
    const collector = await on.open(t, { ...withTokens, now: () => now });
    const months = async () => (await readPage(collector)).months;
    const first = await submit(collector, { rating: 5 });
    await submit(collector, { rating: 2, relationship: 'employee' });
    now += 1000;
    await submit(collector, { rating: 4 });
    const held = await submit(collector, { rating: 1, text: 'Write to ada@mail.example about it.' });
    const [september, october] = [
      { month: '2026-09', n: 1, mean: 5 },
      { month: '2026-10', n: 1, mean: 4 },
    ];
    assert.deepEqual(await months(), [september, october], 'of those that count, each in its own');
    now = Date.parse('2026-12-24T12:00:00.000Z');
    await decide(collector, held.commandId, { decision: 'publish' });
    assert.deepEqual(await months(), [september, { month: '2026-10', n: 2, mean: 2.5 }]);
    const target = { target: first.commandId, secret: secretOf(first.commandId) };
    const corrected = await submit(collector, { rating: 3, corrects: target });
    assert.deepEqual((await months())![0], { ...september, mean: 3 });
    const payload = { target: corrected.commandId, secret: secretOf(corrected.commandId) };
    await sendCommand(collector, { name: 'withdraw', payload });
    assert.deepEqual(await months(), [{ month: '2026-10', n: 2, mean: 2.5 }], 'a month with none is not told of');
  });
});

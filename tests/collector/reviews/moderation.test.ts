import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createRandom } from '@docent/engine';
import type { SubmitReviewPayload } from '@docent/schema';
import { judgeReview } from '../../../packages/collector/dist/reviews/moderation/judge-review.js';
import type { Moderated } from '../../../packages/collector/dist/reviews/moderation/moderated.js';
import { toContent } from '../../../packages/collector/dist/reviews/text/to-content.js';
import { administer, apiKey } from '../support/admin.js';
import { withTokens } from '../support/customers.js';
import { openCollector } from '../support/open-collector.js';
import { decide, readLedger, readPage, saying, sendCommand, submit } from '../support/reviews.js';

const calm = { sameText: 0, lastHour: 0, usualPerHour: 0 };

/** What the rules find in a text. */
function reasonsFor(text: string, more: Partial<SubmitReviewPayload> = {}): string[] {
  const ready = toContent({ rating: 1, text, ...more });
  assert.ok(ready, text);
  return judgeReview({ ...ready, verified: false }, calm).map(({ reason }) => reason);
}

describe('the rules of moderation', () => {
  const found: [what: string, text: string, reason: string][] = [
    ['an e-mail address', 'Write to ada.lovelace@mail.example.com', 'personal-data'],
    ['one in wide letters', 'Write to ａｄａ＠ｍａｉｌ．ｃｏｍ today', 'personal-data'],
    ['a telephone number', 'Ring 0151 / 2345-6789, any time', 'personal-data'],
    ['a bank account', 'My account is DE89 3704 0044 0532 0130 00.', 'personal-data'],
    ['a card', 'They stored 4111 1111 1111 1111 of mine', 'personal-data'],
    ['a link', 'Better desks at https://desks.example/buy', 'spam'],
    ['a link that hides as markdown', '[Official page](https://desks.example)', 'spam'],
    ['a link without a scheme', 'just look at best-desks.shop for less', 'spam'],
    ['letters that pass for others', 'Get it from Аmаzon instead of them', 'spam'],
    ['a text that is turned around', 'good \u202ekced\u202c that stands', 'spam'],
    ['words hidden in tags', `Great${String.fromCodePoint(0xe0041, 0xe0042)} desk`, 'spam'],
    ['one character', 'aaaaaaaaaaaaaaaaaaaaaaa', 'spam'],
    ['one word', 'buy '.repeat(30), 'spam'],
  ];
  for (const [what, text, reason] of found) {
    it(`find ${what}`, () => assert.ok(reasonsFor(text).includes(reason), reasonsFor(text).join()));
  }

  const left = [
    'Terrible. It wobbles, it squeaks, and nobody answers. The worst desk of my life!!!',
    'Bought on 2026-03-14 for 1,299.90; 160 x 80 cm, 10,000 cycles, part 4711-0815.',
    'Стоит крепко, поднимается тихо. Собирали вдвоём.',
    '机は安定しています。組み立ては二人で一時間かかりました。',
    'מוצר מצוין, יציב ושקט',
    'سطح المكتب ثابت وهادئ جدا',
    'Trägt 5 kΩ an Widerstand gegen Ordnung – und 80 µm Lack.',
    'Five stars? No. But ok.',
    'node.js and vue.js developers will like the width',
  ];
  for (const text of left) {
    it(`find nothing in: ${text.slice(0, 40)}`, () => assert.deepEqual(reasonsFor(text), []));
  }

  it('look at every part of a review', () => {
    for (const part of [
      { title: 'x@y.example' },
      { pros: ['x@y.example'] },
      { notFor: ['x@y.example'] },
      { name: 'x@y.example' },
    ]) {
      assert.deepEqual(reasonsFor('It stands.', part), ['personal-data']);
    }
  });

  it('cannot be told how many stars a review gives', () => {
    type Told = keyof Moderated;
    const told: Record<Told, true> = { lines: true, overrides: true, verified: true };
    // @ts-expect-error there is no such thing to ask for
    assert.equal(told.rating, undefined);
  });
});

describe('moderation', () => {
  it('decides the same whatever the stars are', async t => {
    const random = createRandom(3);
    const texts = [
      ...Array.from({ length: 24 }, (_, index) => saying(`of the kind ${String.fromCharCode(97 + index)}`)),
      ...[
        'Mail me: a@b.example',
        'See www.desks.example',
        'Very good, and very quiet indeed.',
        'Very good, and very quiet indeed!',
      ],
    ];
    const decisions = async (stars: (index: number) => number): Promise<unknown[]> => {
      const collector = await openCollector(t);
      const outcomes: unknown[] = [];
      for (const [index, text] of texts.entries()) {
        const rating = stars(index);
        const { reason, state } = await submit(collector, { text, rating, criteria: { assembly: 6 - rating } });
        outcomes.push([state, reason]);
      }
      await collector.close();
      return outcomes;
    };
    const first = await decisions(() => 5);
    assert.equal(first.filter(outcome => (outcome as string[])[1] !== undefined).length > 3, true, 'some are held');
    assert.deepEqual(await decisions(() => 1), first);
    assert.deepEqual(await decisions(() => 1 + Math.floor(5 * random())), first);
  });

  it('holds a burst of strangers, and lets in whom the vendor vouches for', async t => {
    const collector = await openCollector(t, withTokens);
    const states: (string | undefined)[] = [];
    for (let index = 0; index < 12; index++) states.push((await submit(collector)).reason);
    assert.deepEqual(
      states.map(reason => reason !== undefined),
      [...Array(10).fill(false), true, true],
    );
    assert.match(states[10] ?? '', /10 reviews of it came within an hour; usual are less than 0\.1/);
    assert.equal((await submit(collector, {}, { from: { user: 'customer-1' } })).reason, undefined);
    assert.equal((await submit(collector, {}, { subject: 'desk-02' })).reason, undefined);
  });

  it('is done by people with a role, and every decision leaves a line in the audit log', async t => {
    const collector = await openCollector(t, withTokens);
    const { commandId: id } = await submit(collector, { rating: 1 });
    const author = (await apiKey(collector, 'author')).key;
    const refused = await administer(collector, author, `/reviews/${id}/decisions`, {
      decision: 'remove',
      reason: 'spam',
    });
    assert.deepEqual([refused.status, refused.body.error?.code], [403, 'role-too-low']);
    const publisher = (await apiKey(collector, 'publisher')).key;
    for (const decision of [
      { decision: 'remove' },
      { decision: 'hold', reason: 'too-critical' },
      { decision: 'publish', rating: 5 },
    ]) {
      const { status } = await administer(collector, publisher, `/reviews/${id}/decisions`, decision);
      assert.equal(status, 400, JSON.stringify(decision));
    }
    assert.equal(
      (await administer(collector, publisher, '/reviews/none/decisions', { decision: 'publish' })).status,
      404,
    );
    await decide(collector, id, { decision: 'remove', reason: 'off-topic' });
    assert.equal((await readLedger(collector)).removedFor['off-topic'], 1);
    const admin = (await apiKey(collector)).key;
    const { entries } = (await administer(collector, admin, '/audit')).body as { entries?: Record<string, unknown>[] };
    const entry = entries?.find(({ action }) => String(action).startsWith('review'));
    assert.deepEqual(
      [entry?.['action'], entry?.['subject'], entry?.['detail']],
      ['review removed', id, { reason: 'off-topic', waitedMs: null }],
    );
  });

  it('keeps a reported review on show until a person has looked', async t => {
    const collector = await openCollector(t, withTokens);
    const { commandId: id } = await submit(collector, {}, { from: { user: 'writer' } });
    const report = (user: string) =>
      sendCommand(collector, {
        name: 'report-review',
        ref: `review:${id}`,
        payload: { reason: 'abuse', text: 'It means me.' },
        from: { user },
      });
    assert.deepEqual([(await report('reader-1')).state, (await report('reader-2')).state], ['accepted', 'accepted']);
    assert.equal((await report('writer')).code, 'own-review');
    assert.equal((await readPage(collector)).reviews.length, 1);
    const { key } = await apiKey(collector, 'author');
    const { queue, waiting } = (await administer(collector, key, '/reviews/queue')).body as unknown as {
      queue: { reports: unknown[] }[];
      waiting: number;
    };
    assert.deepEqual(
      [waiting, queue[0]?.reports],
      [
        1,
        [
          { reason: 'abuse', text: 'It means me.' },
          { reason: 'abuse', text: 'It means me.' },
        ],
      ],
    );
    await decide(collector, id, { decision: 'publish' });
    assert.equal((await administer(collector, key, '/reviews/queue')).body['waiting'], 0);
    assert.equal((await readLedger(collector)).reports, 2);
  });

  it('lets the vendor answer below a review, in the same closed list of elements', async t => {
    const collector = await openCollector(t, withTokens);
    const { commandId: id } = await submit(collector, { rating: 2 });
    const { key } = await apiKey(collector, 'author');
    await administer(collector, key, `/reviews/${id}/answer`, {
      text: 'We are *sorry*. <b>A new foot</b> is on its way.',
    });
    assert.deepEqual((await readPage(collector)).reviews[0]?.answer, {
      text: [['p', {}, 'We are ', ['em', {}, 'sorry'], '. <b>A new foot</b> is on its way.']],
      at: '2026-11-22T10:00:00.000Z',
    });
    await administer(collector, key, `/reviews/${id}/answer`, { text: ' ' });
    assert.equal((await readPage(collector)).reviews[0]?.answer, undefined);
    assert.ok((await collector.events()).some(({ event }) => event === 'Review Answered'));
  });
});

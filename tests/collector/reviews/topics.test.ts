import assert from 'node:assert/strict';
import { it } from 'node:test';
import { benjaminiHochberg, compareMeans, meanScore, tallyOf, wilsonInterval } from '@docent/engine';
import type { ReviewTopics } from '@docent/schema';
import { fold } from '../../../packages/collector/dist/reviews/text/fold.js';
import { withTokens } from '../support/customers.js';
import { storeMany, type StoredReview } from '../support/many-reviews.js';
import { onEachStore } from '../support/on-each-store.js';
import type { TestCollector } from '../support/open-collector.js';
import { plansOf } from '../support/plans-of.js';
import { decide, readAll, readPage, submit } from '../support/reviews.js';
import { readSaid } from '../../../packages/collector/dist/reviews/topics/read-said.js';

async function readTopics({ app }: Pick<TestCollector, 'app'>, subject = 'desk-01'): Promise<ReviewTopics> {
  const response = await app.inject({ url: `/v1/projects/desks/subjects/${subject}/topics` });
  assert.equal(response.statusCode, 200, response.body);
  assert.match(String(response.headers['cache-control']), /public, max-age=15/);
  return response.json();
}

/** What a stored review says. */
function saying(text: string, more: Partial<StoredReview> = {}): Partial<StoredReview> {
  return {
    content: JSON.stringify({ text: [['p', {}, text]] }),
    words: fold(text),
    state: 'published',
    language: 'en',
    ...more,
  };
}

onEachStore('topics of reviews', on => {
  it('are what five different writers say, counted as the filter finds them, with their stars beside those of the others', async t => {
    const collector = await on.open(t);
    const parts = [
      'The motor is loud.',
      'Arm rest wobbles!',
      'Cable tray fits.',
      'Sturdy desk top.',
      'Charm of old wood.',
    ];
    const stored = await storeMany(collector.store, 300, (index, random) => {
      const said = parts.filter(() => random() < 0.3);
      const isLoud = said.includes(parts[0]!);
      const rating = isLoud ? 1 + Math.floor(2.5 * random()) : 2 + Math.floor(4 * random());
      return saying([...said, `It is ${index}.`].join(' '), { rating, counted: index % 10 ? 1 : 0 });
    });
    const counting = stored.filter(({ counted }) => counted === 1);
    const { languages, needed, reviews, window } = await readTopics(collector);
    assert.deepEqual([needed, window, reviews, languages.length], [5, 1000, counting.length, 1]);
    const topics = languages[0]!.topics;
    assert.deepEqual(
      topics.map(({ text }) => text).sort(),
      ['Arm rest', 'Cable tray', 'Charm', 'Sturdy desk', 'loud', 'motor', 'old wood'].sort(),
    );
    const ps: number[] = [];
    for (const topic of topics) {
      const has = ({ words }: StoredReview) => ` ${words} `.includes(` ${fold(topic.text)} `);
      const [said, others] = [counting.filter(has), counting.filter(one => !has(one))];
      const stars = (list: StoredReview[]) =>
        [1, 2, 3, 4, 5].map(star => list.filter(one => one.rating === star).length);
      assert.deepEqual([topic.stars, topic.others], [stars(said), stars(others)], topic.text);
      assert.deepEqual(topic.share, {
        value: said.length / counting.length,
        ...wilsonInterval(said.length, counting.length),
      });
      const tallies = [said, others].map(list => tallyOf(list.map(one => one.rating)));
      const { high, low, value } = meanScore(tallies[0]!, { least: 1, most: 5 });
      assert.deepEqual(topic.difference?.said, { value, low, high });
      ps.push(compareMeans(tallies[0]!, tallies[1]!));
      const found = await readAll(collector, `?limit=50&words=${encodeURIComponent(topic.words)}`);
      assert.deepEqual(
        found.filter(one => one.counts).length,
        topic.reviews,
        `the filter finds what ${topic.words} counts`,
      );
    }
    const adjusted = benjaminiHochberg(ps);
    assert.deepEqual(
      topics.map(({ difference }) => difference?.differs),
      adjusted.map(p => p <= 0.05),
    );
    assert.equal(
      topics.find(({ text }) => text === 'motor')?.difference?.differs,
      true,
      'who hears the motor gives fewer stars',
    );
    assert.equal(topics.find(({ text }) => text === 'Arm rest')?.difference?.differs, false, 'the rest may be chance');
  });

  it('quote sentences word for word, for, against and one more, each out of a review that can be opened', async t => {
    const collector = await on.open(t, withTokens);
    const say = (user: string, rating: number, text: string, more: object = {}) =>
      submit(collector, { rating, text, locale: 'en', ...more }, { from: { user } });
    const sent = [];
    for (const [index, rating] of [5, 4, 2, 1].entries()) {
      sent.push(
        await say(`c-${index}`, rating, `It came late. The *lifting motor* number ${'abcd'[index]} hums. Else fine.`),
      );
    }
    assert.deepEqual((await readTopics(collector)).languages[0]?.topics, [], 'four are too few');
    sent.push(await say('c-4', 3, `Wir sind zufrieden. ${'Viele Worte. '.repeat(8)}`, { locale: 'de' }));
    let now = Date.now();
    const more = await on.open(t, { ...withTokens, now: () => now });
    for (const [index, rating] of [5, 4, 2, 1, 3].entries()) {
      const words = 'and on through many a different afternoon while nobody listens '.repeat(3);
      const text = `It came late${'!'.repeat(index)}. The *lifting motor* of ${'abcde'[index]} hums ${words}at <b>night</b>.`;
      await submit(more, { rating, text, locale: 'en' }, { from: { user: `c-${index}` } });
    }
    const [{ topics } = { topics: [] }] = (await readTopics(more)).languages;
    const topic = topics.find(({ words }) => words === '"lifting motor"');
    assert.equal(topic?.writers, 5);
    assert.equal(topic.difference, undefined, 'five on one side say nothing of stars');
    assert.equal(
      topics.some(({ text }) => text === 'motor'),
      false,
      'a word that is always part of a phrase is told by the phrase',
    );
    assert.equal(topic.quotes.length, 3);
    assert.deepEqual([topic.quotes[0]!.rating >= 4, topic.quotes[1]!.rating < 4], [true, true]);
    for (const { after, before, review, said } of topic.quotes) {
      assert.deepEqual([before, said], ['The ', 'lifting motor']);
      assert.match(after, /^ of [a-e] hums and .*…$/);
      assert.ok(after.length <= 121);
      const { reviews, headline, first } = await readPage(more, `?review=${review}`);
      assert.deepEqual([reviews.map(({ id }) => id), headline?.n, first], [[review], 5, undefined]);
    }
    const [one] = topic.quotes;
    await decide(more, one!.review, { decision: 'remove', reason: 'off-topic' });
    assert.deepEqual((await readPage(more, `?review=${one!.review}`)).reviews, [], 'what is removed opens nowhere');
    assert.deepEqual((await readPage(more, `?review=${topic.quotes[1]!.review}`, 'desk-02')).reviews, []);
    now += 15_000;
    assert.deepEqual((await readTopics(more)).languages[0]?.topics, [], 'and is no longer counted or quoted');
  });

  it('are of the newest only, one writer counts once, and stay quick while many come', async t => {
    const collector = await on.open(t);
    await storeMany(collector.store, 1600, index =>
      saying(
        index < 600
          ? 'Ancient history.'
          : `Modern times. ${index < 900 ? 'Chatty customer.' : ''} ${'Filler words of a long text. '.repeat(20)}`,
        { published_at: 1_700_000_000_000 + index, user_id: index < 900 ? 'one' : null },
      ),
    );
    const started = performance.now();
    const asked = await Promise.all([
      readTopics(collector),
      readTopics(collector),
      collector.app.inject({ url: '/healthz' }),
    ]);
    const took = performance.now() - started;
    const words = asked[0].languages[0]!.topics.map(({ text }) => text);
    assert.deepEqual([asked[0].reviews, words.includes('Modern times')], [1000, true]);
    assert.ok(!words.some(word => /Ancient|Chatty/.test(word)), words.join());
    t.diagnostic(`1,000 reviews of 80 words: ${took.toFixed(0)} ms`);
    const scope = { project: 'desks', subject: 'desk-01' };
    for (const plan of await collector.store.query(database =>
      plansOf(database, watched => readSaid(watched, scope, 20)),
    )) {
      assert.doesNotMatch(plan, /SCAN reviews\b(?!.*USING INDEX)|TEMP B-TREE/, plan);
    }
  });
});

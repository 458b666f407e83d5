import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createRandom } from '@docent/engine';
import type { EventStore } from '@docent/collector';
import { questionSorts } from '@docent/schema/names';
import { CompiledQuery, type Insertable } from 'kysely';
import { keepWords } from '../../../packages/collector/dist/questions/search/question-words.js';
import { stemOf, wordsOf } from '../../../packages/collector/dist/questions/search/words-of.js';
import { readAnswers as readAnswerPage } from '../../../packages/collector/dist/questions/read/read-answers.js';
import { readQuestions as readPage } from '../../../packages/collector/dist/questions/read/read-questions.js';
import { readUnanswered } from '../../../packages/collector/dist/questions/moderation/read-unanswered.js';
import { readOrder } from '../../../packages/collector/dist/reviews/read/read-order.js';
import type { ReviewTable } from '../../../packages/collector/dist/reviews/review-tables.js';
import { isPostgres } from '../../../packages/collector/dist/store/is-postgres.js';
import { onEachStore } from '../support/on-each-store.js';
import { plansOf } from '../support/plans-of.js';
import { ask, readAnswers, readEvery, readQuestions } from '../support/questions.js';

type Stored = Insertable<ReviewTable> & { usefulness: number; published_at: number };

/** Writes many questions of `desk-01`, the first of which has many answers, directly into the store. */
async function storeMany(store: Pick<EventStore, 'transact'>, count: number): Promise<Stored[]> {
  const random = createRandom(count);
  const rows = Array.from({ length: 2 * count }, (_, index): Stored => {
    const kind = index % 2 === 0 ? 'question' : 'answer';
    const id = `${kind}-${Math.floor(index / 2)}`;
    const at = 1_700_000_000_000 + 1000 * Math.floor(count * random());
    const state = random() < 0.95 || index === 0 ? 'published' : 'held';
    return {
      ...{ project: 'desks', kind, review_id: id, command_id: id, subject: 'desk-01', state, rating: 0, counted: 1 },
      ...{
        question_id: kind === 'answer' ? 'question-0' : null,
        answers: index === 0 ? count : index % 3 === 0 ? 1 : 0,
      },
      ...{ verified: 0, anonymous_verified: 0, content: JSON.stringify({ title: `No. ${index}`, text: [] }) },
      ...{ images: '[]', words: `does it wobble ${index}`, text_hash: id, corrections: '[]', flags: '[]' },
      ...{ helpful: 0, not_helpful: 0, trusted_helpful: 0, trusted_not_helpful: 0, submitted_at: at, published_at: at },
      usefulness: random() < 0.5 ? 278_602 : Math.floor(1e6 * random()),
    };
  });
  for (let start = 0; start < rows.length; start += 400) {
    const chunk = rows.slice(start, start + 400);
    await store.transact(async ({ database }) => {
      await database.insertInto('reviews').values(chunk).execute();
      for (const { kind, review_id: questionId, words } of chunk) {
        if (kind === 'question') await keepWords(database, { project: 'desks', subject: 'desk-01', questionId, words });
      }
    });
  }
  return rows;
}

onEachStore('a page of questions', on => {
  it('is the next in every order, each question and each answer once', async t => {
    const collector = await on.open(t);
    const stored = (await storeMany(collector.store, 130)).map((row, seq) => ({ ...row, seq }));
    const published = stored.filter(({ state }) => state === 'published');
    const useful = (a: (typeof stored)[number], b: (typeof stored)[number]) =>
      b.usefulness - a.usefulness || b.seq - a.seq;
    const newest = (a: (typeof stored)[number], b: (typeof stored)[number]) =>
      b.published_at - a.published_at || b.seq - a.seq;
    const questions = published.filter(({ kind }) => kind === 'question');
    const expected = {
      useful: questions.toSorted(useful),
      newest: questions.toSorted(newest),
      unanswered: questions.filter(({ answers }) => answers === 0).toSorted(newest),
    };
    for (const sort of questionSorts) {
      const found = await readEvery(collector, `?limit=7&sort=${sort}`);
      assert.deepEqual(
        found.map(({ id }) => id),
        expected[sort].map(row => row.review_id),
        sort,
      );
    }
    const [one] = expected.newest;
    const only = async (id: string) => (await readQuestions(collector, `?id=${id}`)).questions.map(found => found.id);
    assert.deepEqual(
      [await only(one!.review_id), await only('none'), await only('answer-1')],
      [[one!.review_id], [], []],
    );
    const ids: string[] = [];
    let next: string | undefined = '';
    while (next !== undefined) {
      const page = await readAnswers(collector, 'question-0', `&limit=50${next && `&after=${next}`}`);
      ids.push(...page.answers.map(({ id }) => id));
      next = page.next;
    }
    const answers = published.filter(({ kind }) => kind === 'answer').toSorted(useful);
    assert.deepEqual(
      ids,
      answers.map(row => row.review_id),
    );
    const refused = ['sort=best', 'id=a%20b', 'limit=0', 'after=x', `words=${'x'.repeat(300)}`];
    for (const query of refused)
      assert.equal((await readQuestions(collector, `?${query}`)).error?.code, 'invalid-query');
  });

  it('costs what an index costs, also where similar questions are looked for', async t => {
    const store = await on.openAlone(t);
    await storeMany(store, 2500);
    await store.query(async database => {
      await database.executeQuery(CompiledQuery.raw('ANALYZE'));
      // In PostgreSQL a small table is faster read whole; what would be done with a large one is asked here.
      if (isPostgres(database)) await database.executeQuery(CompiledQuery.raw('SET enable_seqscan = off'));
      const scope = { project: 'desks', subject: 'desk-01' };
      const { next } = await readPage(database, scope, readOrder({ sort: 'newest' }, questionSorts));
      const plans = await plansOf(database, async watched => {
        for (const sort of questionSorts) await readPage(watched, scope, readOrder({ sort }, questionSorts));
        await readPage(watched, scope, readOrder({ sort: 'newest', after: next }, questionSorts));
        await readPage(watched, scope, readOrder({ words: 'wobble 17' }, questionSorts));
        await readPage(watched, scope, { ...readOrder({}, questionSorts), id: 'question-17' });
        const where = { ...scope, questionId: 'question-0' };
        await readAnswerPage(watched, where, readOrder({}, ['useful']));
        await readUnanswered(watched, { project: 'desks', after: [1, 1], limit: 20, now: 0 });
      });
      assert.ok(plans.length >= 10, String(plans.length));
      for (const plan of plans) {
        assert.match(plan, /USING (COVERING )?INDEX|USING PRIMARY KEY|Index (Only )?Scan|Bitmap Index Scan/, plan);
        assert.doesNotMatch(plan, /SCAN (reviews|question_words)\b(?!.*USING)|Seq Scan|TEMP B-TREE/, plan);
      }
    });
  });
});

onEachStore('similar questions', on => {
  it('are found by the words that few have, whatever their form, case, accents and script', async t => {
    const collector = await on.open(t);
    const titles = [
      'Does the desk fit through a door of 80 cm?',
      'Does the motor make noise?',
      'Wie laut ist der Motor des Schreibtischs?',
      'Où sont les vis du piètement ?',
      'この机は組み立てが簡単ですか？',
      'Does it come with a cable tray?',
    ];
    for (const title of titles) await ask(collector, { title });
    await ask(collector, { title: 'Does the motor of ada@mail.example hum?' });
    const first = async (words: string) =>
      (await readQuestions(collector, `?words=${encodeURIComponent(words)}`)).questions.map(({ title }) => title);
    assert.equal((await first('how wide must my DOORS be'))[0], titles[0]);
    assert.equal((await first('ou sont les VIS'))[0], titles[3]);
    assert.equal((await first('組み立て'))[0], titles[4]);
    assert.equal((await first('is there a cable tr'))[0], titles[5], 'while one types');
    assert.deepEqual((await first('Motoren')).sort(), [titles[1], titles[2]].sort(), 'what is held is not offered');
    assert.deepEqual(await first('keyboard'), []);
    assert.deepEqual(await first('?!'), titles.toReversed().filter(Boolean), 'no words: all of them');
  });
});

it('words begin as most of their forms do', () => {
  assert.deepEqual(wordsOf('Die Schrauben, die SCHRAUBEN!'), ['die', 'schrauben']);
  assert.deepEqual(['a', 'vis', 'desk', 'screws', 'schrauben'].map(stemOf), ['a', 'vis', 'desk', 'screw', 'schraub']);
});

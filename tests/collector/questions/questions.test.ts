import assert from 'node:assert/strict';
import { it } from 'node:test';
import { withTokens } from '../support/customers.js';
import { onEachStore } from '../support/on-each-store.js';
import { asAuthor, ask, readAnswers, readLedgerOf, readQuestions, reply } from '../support/questions.js';
import { decide, readLedger, readPage, secretOf, sendCommand, submit } from '../support/reviews.js';
import type { TestCollector } from '../support/open-collector.js';
import { tokenTime } from '../support/tokens.js';

/** Names of the events about questions, in order. */
async function eventsOf({ store }: TestCollector): Promise<(string | null)[]> {
  const rows = await store.query(database => database.selectFrom('events').select('event').orderBy('seq').execute());
  return rows.map(({ event }) => event);
}

/** What became of a command, by its receipt. */
async function became({ app }: TestCollector, commandId: string): Promise<Record<string, unknown> | undefined> {
  const headers = { authorization: `Bearer ${secretOf(commandId)}` };
  return (await app.inject({ url: `/v1/receipts/${commandId}`, headers })).json().became;
}

const own = (commandId: string) => ({ target: commandId, secret: secretOf(commandId) });

onEachStore('public questions', on => {
  it('are asked, answered by customers, staff and the vendor, and the one that helped comes first', async t => {
    const collector = await on.open(t, withTokens);
    const { commandId: id } = await ask(collector, {
      title: 'Does it fit **80 cm**?',
      text: '*We* rent.',
      name: 'Ada',
    });
    assert.equal((await became(collector, id))?.['answers'], 0);
    const { commandId: late } = await reply(collector, id, { text: 'No idea, sorry to say.' });
    const { commandId: staff } = await reply(
      collector,
      id,
      { text: 'It does.', relationship: 'customer' },
      { user: 'insider', claims: { docent_insider: true } },
    );
    const { commandId: claimed } = await reply(collector, id, { text: 'I work there!', relationship: 'employee' });
    const official = await asAuthor(collector, `/questions/${id}/answer`, { text: 'With its feet off, it does.' });
    assert.equal(official.status, 200);

    const [question] = (await readQuestions(collector)).questions;
    assert.deepEqual(
      [question?.title, question?.text, question?.name, question?.answers],
      ['Does it fit **80 cm**?', [['p', {}, ['em', {}, 'We'], ' rent.']], 'Ada', 4],
    );
    const by = Object.fromEntries((await readAnswers(collector, id)).answers.map(one => [one.id, one]));
    assert.deepEqual(
      [late, staff, claimed, String(official.body['id'])].map(one => by[one]?.by),
      ['customer', 'staff', 'customer', 'vendor'],
    );
    assert.equal(by[claimed]?.relationship, 'employee', 'shown as what they say, not as the vendor’s');
    assert.equal(typeof (await became(collector, id))?.['answeredAt'], 'string');

    const accept = (answer: string, payload: object = own(id)) =>
      sendCommand(collector, { name: 'accept-answer', ref: `answer:${answer}`, payload });
    assert.equal((await accept(late, {})).code, 'not-found', 'only who asked');
    assert.equal((await accept(late, own(staff))).code, 'not-found', 'another secret proves nothing');
    assert.equal((await accept('none')).code, 'unknown-answer');
    const { commandId: acceptance, state } = await accept(late);
    assert.equal(state, 'accepted');
    assert.equal((await asAuthor(collector, `/answers/${staff}/acceptance`, { accepted: true })).status, 409);
    const first = (await readQuestions(collector)).questions[0]?.first;
    assert.deepEqual([first?.id, first?.accepted], [late, 'asker']);
    assert.equal((await readAnswers(collector, id)).answers[0]?.id, late);
    await sendCommand(collector, { name: 'withdraw', payload: own(acceptance) });
    assert.equal((await readQuestions(collector)).questions[0]?.first?.accepted, undefined);
    assert.equal((await asAuthor(collector, `/answers/${staff}/acceptance`, { accepted: true })).status, 200);
    assert.equal((await readQuestions(collector)).questions[0]?.first?.accepted, 'vendor');

    await sendCommand(collector, { name: 'withdraw', payload: own(id) });
    assert.deepEqual((await readQuestions(collector)).questions, []);
    assert.equal((await readAnswers(collector, id)).error?.code, 'unknown-review');
    const [questions, answers] = [await readLedgerOf(collector, 'questions'), await readLedgerOf(collector, 'answers')];
    assert.deepEqual([questions.received, questions.withdrawn], [1, 1]);
    assert.deepEqual([answers.received, answers.published, answers.withdrawn], [4, 0, 4]);
    const left = await collector.store.query(database =>
      database.selectFrom('question_words').select('word').execute(),
    );
    assert.deepEqual(left, []);
    assert.deepEqual(await eventsOf(collector), [
      ...['Question Asked', 'Question Published'],
      ...Array.from({ length: 4 }, () => ['Answer Submitted', 'Question Answered']).flat(),
      ...['Answer Accepted', 'Answer Accepted', 'Question Withdrawn'],
    ]);
  });

  it('are held, corrected, removed, appealed and reported by the rules of reviews, and counted apart from them', async t => {
    const collector = await on.open(t, withTokens);
    await submit(collector, { rating: 2 });
    const { commandId: id, reason } = await ask(collector, { title: 'Who answers at ada@mail.example?' });
    assert.match(String(reason), /person will look.*e-mail/);
    assert.deepEqual((await became(collector, id))?.['state'], 'held');
    assert.equal((await reply(collector, id)).code, 'unknown-question', 'nobody answers what nobody sees');
    const corrected = await ask(collector, { title: 'Who answers the telephone?', corrects: own(id) });
    assert.equal(corrected.state, 'accepted');
    assert.equal((await readQuestions(collector)).questions[0]?.id, id);

    const { commandId: answer } = await reply(collector, id, { text: 'Ring 0151 / 2345-6789, any time' });
    const { body } = await asAuthor(collector, '/reviews/queue');
    const [queued] = body['queue'] as { id: string; kind: string; question: string }[];
    assert.deepEqual([queued?.id, queued?.kind, queued?.question], [answer, 'answer', 'Who answers the telephone?']);
    assert.equal((await readQuestions(collector)).questions[0]?.answers, 0);
    await sendCommand(collector, { name: 'appeal-answer', payload: { ...own(answer), text: 'It is the shop’s.' } });
    await decide(collector, answer, { decision: 'publish' });
    assert.equal((await readQuestions(collector)).questions[0]?.answers, 1);
    await sendCommand(collector, { name: 'report-answer', ref: `answer:${answer}`, payload: { reason: 'spam' } });
    await sendCommand(collector, { name: 'report-question', ref: `question:${id}`, payload: { reason: 'off-topic' } });
    await decide(collector, answer, { decision: 'remove', reason: 'personal-data' });
    const [shown] = (await readQuestions(collector, '?sort=unanswered')).questions;
    assert.deepEqual([shown?.answers, shown?.first], [0, undefined]);

    const wrong = [
      await sendCommand(collector, { name: 'report-review', ref: `question:${id}`, payload: { reason: 'spam' } }),
      await sendCommand(collector, { name: 'report-review', ref: `review:${id}`, payload: { reason: 'spam' } }),
      await sendCommand(collector, { name: 'answer-question', ref: `question:${answer}`, payload: { text: 'So.' } }),
      await sendCommand(collector, { name: 'ask-question', ref: 'desk-01', payload: { title: 'So?' } }),
      await ask(collector, { title: '\u200b\u2060' }),
    ];
    assert.deepEqual(
      wrong.map(({ code }) => code),
      ['bad-ref', 'unknown-review', 'unknown-question', 'bad-ref', 'nothing-to-read'],
    );

    const { stars, ...reviews } = await readLedger(collector);
    assert.deepEqual([stars.after, reviews.received, reviews.reports], [[0, 1, 0, 0, 0], 1, 0]);
    assert.equal((await readPage(collector)).reviews.length, 1, 'reviews are reviews alone');
    const questions = await readLedgerOf(collector, 'questions');
    assert.deepEqual(
      [questions.received, questions.published, questions.heldFor, questions.reports, questions.appeals],
      [1, 1, { 'personal-data': 1 }, 1, 0],
    );
    const answers = await readLedgerOf(collector, 'answers', '');
    assert.deepEqual(
      [answers.received, answers.removed, answers.removedFor, answers.reports, answers.appeals],
      [1, 1, { 'personal-data': 1 }, 1, 1],
    );
    assert.equal(answers.decisions.count, 2);
  });

  it('are voted on, go with the customer who is erased, and are in their export', async t => {
    const collector = await on.open(t, withTokens);
    const { commandId: first } = await ask(collector, {}, { from: { user: 'asker' } });
    const { commandId: second } = await ask(collector, {}, { from: { browser: 'b-1' } });
    const vote = (ref: string, user: string) =>
      sendCommand(collector, {
        name: `vote-${ref.split(':')[0]}`,
        ...{ ref, payload: { vote: 'helpful' }, from: { user } },
      });
    assert.equal((await vote(`question:${first}`, 'asker')).code, 'own-question');
    await vote(`question:${first}`, 'reader');
    const { commandId: weak } = await reply(collector, first, {}, { user: 'leaver' });
    const { commandId: strong } = await reply(collector, first);
    await reply(collector, first);
    await vote(`answer:${strong}`, 'reader');
    const { questions } = await readQuestions(collector);
    assert.deepEqual(
      questions.map(({ first: answer, id, votes }) => [id, votes.helpful, answer?.id]),
      [
        [first, 1, strong],
        [second, 0, undefined],
      ],
    );
    await sendCommand(collector, {
      ...{ name: 'accept-answer', ref: `answer:${weak}`, payload: {}, from: { user: 'asker' } },
    });
    assert.equal((await readQuestions(collector)).questions[0]?.first?.id, weak, 'a token proves who asked');
    await sendCommand(collector, { name: 'erase', payload: {}, from: { user: 'leaver' } });
    const after = (await readQuestions(collector)).questions[0];
    assert.deepEqual([after?.answers, after?.first?.id, after?.first?.accepted], [2, strong, undefined]);
    await sendCommand(collector, { name: 'erase', payload: {}, from: { user: 'asker' } });
    const rows = await collector.store.query(database => database.selectFrom('reviews').select('review_id').execute());
    assert.deepEqual(rows, [{ review_id: second }], 'answers go with their question');
    assert.equal((await readLedgerOf(collector, 'answers')).withdrawn, 3);
  });

  it('that nobody answers reach the author, those that wait longest first', async t => {
    let now = tokenTime;
    const collector = await on.open(t, { ...withTokens, now: () => now });
    const asked: string[] = [];
    for (let index = 0; index < 3; index++) {
      asked.push((await ask(collector, {}, { subject: `desk-0${index}` })).commandId);
      now += 3_600_000;
    }
    await reply(collector, asked[1]!);
    const { body } = await asAuthor(collector, '/questions/unanswered?limit=1');
    const page = body as unknown as {
      questions: { id: string; waitedSeconds: number }[];
      waiting: number;
      next: string;
    };
    assert.deepEqual([page.questions.map(one => [one.id, one.waitedSeconds]), page.waiting], [[[asked[0], 10_800]], 2]);
    const rest = await asAuthor(collector, `/questions/unanswered?after=${page.next}`);
    assert.deepEqual(
      (rest.body['questions'] as { id: string }[]).map(({ id }) => id),
      [asked[2]],
    );
    assert.equal((await asAuthor(collector, '/questions/unanswered?after=x')).status, 400);
    const none = await asAuthor(collector, '/questions/none/answer', { text: 'Well.' });
    assert.equal(none.body.error?.code, 'unknown-review');

    const write = (text: string) => asAuthor(collector, `/questions/${asked[0]}/answer`, { text });
    const { body: before } = await write('Soon.');
    const { body: later } = await write('Since **today**.');
    assert.equal(before['id'], later['id'], 'the vendor has one answer, and corrects it');
    const [answer] = (await readAnswers(collector, asked[0]!, '', 'desk-00')).answers;
    assert.deepEqual(answer?.text, [['p', {}, 'Since ', ['strong', {}, 'today'], '.']]);
    assert.equal(typeof answer?.correctedAt, 'string');
    await write('');
    assert.deepEqual((await readAnswers(collector, asked[0]!, '', 'desk-00')).answers, []);
  });
});

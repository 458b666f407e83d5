import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { CommandDefinition } from '@docent/collector';
import { anonymousIdOf, createSecret, getReceipt, postCommands } from '../support/commands.js';
import { onEachStore, type PlacedCollector } from '../support/on-each-store.js';
import {
  assertNothingOf,
  content,
  counted,
  partialAnswer,
  stored,
  submission,
  tokenOf,
  unhappy,
  withdrawalOf,
  withTokens,
} from './survey-answers.js';

onEachStore('the command submit-survey', ({ open, itOnce }) => {
  const stateOf = async (collector: PlacedCollector, id: string, proof = `secret-of-${id}`) =>
    (await getReceipt(collector, id, proof)).body as { state?: string; commandId?: string; payload?: object };
  const send = async (collector: PlacedCollector, commands: unknown[], body = {}) =>
    (await postCommands(collector, commands, body)).body.results.map(({ code, state }) => code ?? state);

  it('keeps what nobody named has answered, and counts them once, however often it is sent', async t => {
    const collector = await open(t, withTokens);
    for (const ids of [['a'], ['a', 'a'], ['b']]) {
      const sent = await send(
        collector,
        ids.map(id => submission(id, id === 'a' ? content : unhappy)),
      );
      assert.deepEqual(new Set(sent), new Set(['accepted']));
    }
    assert.deepEqual(await stored(collector), [
      'Question Answered nobody recommend 9',
      'Submitted nobody',
      'Question Answered nobody recommend 3',
      'Question Answered nobody held-back',
      'Submitted nobody',
    ]);
    assert.deepEqual(await counted(collector), { submitted: 2, answered: 2, n: 3 });
    const { payload } = await stateOf(collector, 'b');
    assert.deepEqual(payload, { revision: 'r1', locale: 'en', answers: unhappy, seconds: 41 });
  });

  it('counts the same as the events of the page, and nobody twice whose partial answers had come', async t => {
    const [byEvents, byCommand] = [await open(t, withTokens), await open(t, withTokens)];
    const who = { anonymousId: 'visitor-1', userId: 'customer-1' };
    const partial = [
      partialAnswer('p1', { question: 'recommend', type: 'nps', score: 2 }, who),
      partialAnswer(
        'p2',
        { question: 'recommend', ...unhappy.recommend },
        { ...who, timestamp: '2026-11-22T09:29:30Z' },
      ),
      partialAnswer(
        'p3',
        { question: 'held-back', ...unhappy['held-back'] },
        { ...who, timestamp: '2026-11-22T09:29:40Z' },
      ),
    ];
    const sentAt = { sentAt: '2026-11-22T09:30:01.000Z' };
    for (const collector of [byEvents, byCommand]) await collector.post(partial, sentAt);
    const submitted = partialAnswer('p4', { questions: 2, seconds: 41 }, { ...who, event: 'Survey Submitted' });
    await byEvents.post([{ ...submitted, timestamp: '2026-11-22T09:30:00.000Z' }], sentAt);
    assert.deepEqual(await send(byCommand, [submission('a', unhappy, who)]), ['accepted']);
    assert.deepEqual(await counted(byEvents), { submitted: 1, answered: 1, n: 2 });
    assert.deepEqual(await counted(byCommand), await counted(byEvents));
  });

  it('replaces what it corrects, for whoever has the secret, under the old receipt and the new', async t => {
    const collector = await open(t, withTokens);
    const corrects = { target: 'a', secret: 'secret-of-a' };
    await send(collector, [submission('a', unhappy)]);
    for (const _ of [1, 2]) {
      assert.deepEqual(await send(collector, [submission('b', content, { corrects })]), ['accepted']);
      assert.deepEqual(await stored(collector), ['Question Answered nobody recommend 9', 'Submitted nobody']);
    }
    assert.deepEqual(await counted(collector), { submitted: 1, answered: 1, n: 1 });
    // By the receipt of then once more, and what is kept holds no secret.
    assert.deepEqual(await send(collector, [submission('c', unhappy, { corrects })]), ['accepted']);
    const seen = await stateOf(collector, 'a');
    assert.deepEqual(
      [seen.commandId, seen.state, seen.payload && 'corrects' in seen.payload],
      ['c', 'accepted', false],
    );
    assert.deepEqual(await stateOf(collector, 'b'), seen);
    assert.doesNotMatch(JSON.stringify(await collector.store.findCommands('c')), /secret-of/);
    assert.deepEqual(await counted(collector), { submitted: 1, answered: 1, n: 2 });
  });

  it('leaves nothing behind when it is withdrawn, by the receipt of what was corrected, too', async t => {
    const collector = await open(t, withTokens);
    const corrects = { target: 'a', secret: 'secret-of-a' };
    await send(collector, [submission('a', unhappy), submission('b', content, { corrects })]);
    assert.deepEqual(await send(collector, [withdrawalOf('a')]), ['accepted']);
    await assertNothingOf(collector);
    for (const id of ['a', 'b']) assert.equal((await stateOf(collector, id)).state, 'withdrawn');
    assert.doesNotMatch(JSON.stringify(await collector.store.findCommands('b')), /recommend/);
    // Nothing brings it back: neither the same once more, nor a correction of it.
    assert.deepEqual(await send(collector, [submission('b', content, { corrects })]), ['accepted']);
    assert.deepEqual(await send(collector, [submission('d', content, { corrects })]), ['withdrawn']);
    await assertNothingOf(collector);
  });

  it('that is withdrawn takes with it the partial answers of its customer to that survey, also those still on their way', async t => {
    const collector = await open(t, withTokens);
    const secret = createSecret();
    const anonymousId = anonymousIdOf(secret);
    const early = (id: string, changes = {}) =>
      partialAnswer(id, { question: 'recommend', ...unhappy.recommend }, { anonymousId, ...changes });
    await collector.post([early('p1')]);
    const me = { anonymousId, anonymousSecret: secret };
    await send(collector, [submission('a', content, me)]);
    assert.deepEqual(await send(collector, [withdrawalOf('a', { anonymousId })]), ['accepted']);
    await assertNothingOf(collector);
    const other = { context: { docent: { ref: 'survey:other' } } };
    const { body } = await collector.post([early('late'), early('other', other)]);
    assert.equal(body.accepted.length, 2, 'what is dropped for being withdrawn is no fault of the sender');
    assert.equal((await stored(collector)).length, 1, 'what was told of another survey stays');
    // Who answers again later counts again.
    const again = { ...me, issuedAt: '2026-11-22T09:30:00.500Z' };
    await send(collector, [submission('again', content, again)]);
    assert.deepEqual(await stored(collector), [
      `Question Answered ${anonymousId} recommend 3`,
      `Question Answered ${anonymousId} recommend 9`,
      `Submitted ${anonymousId}`,
    ]);
  });

  it('that only names somebody deletes nothing of theirs when it is withdrawn', async t => {
    const collector = await open(t, withTokens);
    const victim = { anonymousId: 'visitor-1', userId: 'customer-1' };
    await collector.post([partialAnswer('p1', { question: 'recommend', ...content.recommend }, victim)]);
    await send(collector, [submission('attack', unhappy, victim)]);
    assert.deepEqual(await send(collector, [withdrawalOf('attack', victim)]), ['accepted']);
    assert.deepEqual(await stored(collector), ['Question Answered customer-1 recommend 9']);
  });

  it('is of a customer whose token proves it: seen, corrected and withdrawn by token, and sent twice counted once', async t => {
    const collector = await open(t, withTokens);
    const token = await tokenOf('customer-1');
    const mine = { userId: 'customer-1' };
    await send(collector, [submission('a', unhappy, mine)], { token });
    await send(collector, [submission('b', content, mine)], { token });
    assert.deepEqual(await stored(collector), ['Question Answered customer-1! recommend 9', 'Submitted customer-1!']);
    assert.equal((await stateOf(collector, 'a', token)).commandId, 'b');
    const corrects = { target: 'a' };
    assert.deepEqual(await send(collector, [submission('c', unhappy, { ...mine, corrects })], { token }), ['accepted']);
    assert.deepEqual(await counted(collector), { submitted: 1, answered: 1, n: 2 });
    const { secret: _secret, ...withoutSecret } = withdrawalOf('c').payload as Record<string, unknown>;
    assert.deepEqual(await send(collector, [withdrawalOf('c', { ...mine, payload: withoutSecret })], { token }), [
      'accepted',
    ]);
    await assertNothingOf(collector);
  });

  itOnce('refuses the receipt of another without telling whether there is one', async t => {
    const collector = await open(t, withTokens);
    await send(collector, [submission('a', unhappy), submission('elsewhere', content, { ref: 'survey:other' })]);
    const attempts = [
      { target: 'a' },
      { target: 'a', secret: 'secret-of-b' },
      { target: 'never', secret: 'secret-of-a' },
      { target: 'elsewhere', secret: 'secret-of-elsewhere' },
    ];
    const answers = new Set<string>();
    for (const [index, corrects] of attempts.entries()) {
      const { body } = await postCommands(collector, [submission(`try-${index}`, content, { corrects })]);
      answers.add(`${body.results[0]?.code} ${body.results[0]?.reason}`);
    }
    assert.equal(answers.size, 1);
    assert.match([...answers].join(), /^not-found /);
    assert.equal((await stored(collector)).length, 5, 'nothing of it was done');
    assert.deepEqual(await send(collector, [submission('a', content)]), ['conflict']);
  });

  it('takes every text that people write, and refuses what is no answer', async t => {
    const collector = await open(t, withTokens);
    const texts = [
      '\0',
      '\ud800',
      '\udfff\ud83d',
      '\u202e😀\u200d👩‍👩‍👧',
      "'; DROP TABLE events; --",
      '',
      'ﷺ'.repeat(2000),
    ];
    const answers = Object.fromEntries(texts.map((text, at) => [`q-${at}`, { type: 'text', text }]));
    assert.deepEqual(await send(collector, [submission('odd', answers)]), ['accepted']);
    assert.deepEqual((await stateOf(collector, 'odd')).payload, { ...submission('odd', answers).payload });
    assert.deepEqual(await counted(collector), { submitted: 1, answered: 1, n: texts.length });
    const nps = (said: object) => submission('bad', { recommend: { type: 'nps', ...said } });
    const refusals: [what: string, bad: object, code: string][] = [
      ['a megabyte', submission('bad', { q: { type: 'text', text: 'x'.repeat(300_000) } }), 'too-large'],
      ['a long text', submission('bad', { q: { type: 'text', text: 'x'.repeat(2001) } }), 'malformed'],
      ['a field of its own', nps({ score: 1, verified: true }), 'malformed'],
      ['a score in words', nps({ score: 'nine' }), 'malformed'],
      ['a type of its own', submission('bad', { q: { type: '<script>' } }), 'malformed'],
      ['a question that is no id', submission('bad', { '../q': { type: 'nps' } }), 'malformed'],
      ['101 answers', submission('bad', manyAnswers(101)), 'malformed'],
      ['rows without end', submission('bad', { q: { type: 'matrix', rows: manyRows() } }), 'too-large'],
      ['no survey', submission('worse', content, { ref: 'howto:assemble' }), 'malformed'],
      ['time that runs backwards', { ...nps({}), payload: { answers: {}, seconds: -1 } }, 'malformed'],
    ];
    for (const [what, bad, code] of refusals) assert.deepEqual(await send(collector, [bad]), [code], what);
    assert.deepEqual(await send(collector, [submission('hundred', manyAnswers(100))]), ['accepted']);
  });

  itOnce('would be found out by these checks if withdrawing left the events', async t => {
    const { submitSurvey } = await import('../../../packages/collector/src/commands/survey/submit-survey.js');
    const lazy: CommandDefinition = { ...submitSurvey, name: 'submit-lazily', undo: () => Promise.resolve() };
    const collector = await open(t, { ...withTokens, commands: [lazy] });
    await send(collector, [submission('a', content, { name: 'submit-lazily' })]);
    assert.deepEqual(await send(collector, [withdrawalOf('a')]), ['accepted']);
    await assert.rejects(assertNothingOf(collector), { code: 'ERR_ASSERTION' });
  });

  it('tells who follows the store of its events', async t => {
    const collector = await open(t, withTokens);
    const heard = new Promise(resolve => collector.store.onAppend(resolve));
    await send(collector, [submission('a')]);
    await heard;
  });
});

const manyAnswers = (count: number): object =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`q-${at}`, { type: 'nps', score: 1 }]));
const manyRows = (): object =>
  Object.fromEntries(Array.from({ length: 900 }, (_, at) => [`row-${at}`, 'x'.repeat(40)]));

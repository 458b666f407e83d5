import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answerProperties, fitSurveyAnswer, settleSurvey } from '@docent/engine';
import type { PublishedSurveyQuestion } from '@docent/schema';

const question = (id: string, fields: Partial<PublishedSurveyQuestion> = {}): PublishedSurveyQuestion => ({
  ...{ id, revision: 'r', type: 'nps', title: id },
  ...fields,
});
const low = { '<': [{ var: 'answers.score' }, 7] };
const options = [
  { id: 'a', title: 'A' },
  { id: 'b', title: 'B' },
];
const settle = (answers: Record<string, unknown>, facts = {}) =>
  settleSurvey(
    {
      conditions: {},
      values: { missing: { title: 'Missing', value: { '-': [10, { var: 'answers.score' }] } } },
      questions: [
        question('score'),
        question('which', { type: 'one-of', options, other: 'Else', relevant: low }),
        question('detail', { type: 'text', relevant: { '==': [{ var: 'answers.which' }, 'other'] } }),
        question('role', { type: 'text', relevant: { '==': [{ var: 'customer.role' }, 'cio'] } }),
      ],
    },
    { answers, facts, now: '2026-11-22T00:00:00Z' },
  );
const asked = (answers: Record<string, unknown>, facts = {}) => settle(answers, facts).relevant.map(({ id }) => id);

describe('what a survey asks', () => {
  it('follows from answers and facts; what is not known is not asked for', () => {
    assert.deepEqual(asked({}), ['score']);
    assert.deepEqual(asked({ score: 9 }), ['score']);
    assert.deepEqual(asked({ score: 3 }), ['score', 'which']);
    assert.deepEqual(asked({ score: 3, which: { other: 'The cable' } }), ['score', 'which', 'detail']);
    assert.deepEqual(asked({}, { customer: { role: 'cio' } }), ['score', 'role']);
  });

  it('does not rest on answers to questions that are no longer asked', () => {
    const { answers, relevant } = settle({ score: 9, which: { other: 'The cable' }, detail: 'x' });
    assert.deepEqual([Object.keys(answers), relevant.map(({ id }) => id)], [['score'], ['score']]);
  });

  it('takes "I prefer not to say" for no knowledge', () => {
    const survey = {
      conditions: {},
      values: {},
      questions: [question('score', { declinable: true }), question('b', { relevant: low })],
    };
    const { answers, relevant } = settleSurvey(survey, { answers: { score: null }, now: '2026-11-22T00:00:00Z' });
    assert.deepEqual([answers, relevant.length], [{ score: null }, 1]);
  });

  it('computes named values from answers', () => {
    assert.deepEqual([settle({ score: 4 }).values(), settle({}).values()], [{ missing: 6 }, { missing: undefined }]);
  });
});

describe('an answer to a survey', () => {
  const one = question('which', { type: 'one-of', options, other: 'Else' });
  const any = question('any', { type: 'any-of', options, other: 'Else' });

  it('counts only where it fits its question', () => {
    const hostile = [11, -1, 3.5, '3', NaN, null, {}, [], true];
    for (const answer of hostile) assert.equal(fitSurveyAnswer(question('score'), answer), undefined, String(answer));
    assert.equal(fitSurveyAnswer(question('score'), 0), 0);
    assert.equal(fitSurveyAnswer(question('ease', { type: 'ces' }), 8), undefined);
    for (const answer of ['other', 'c', { other: ' ' }, { other: 'x'.repeat(2001) }])
      assert.equal(fitSurveyAnswer(one, answer), undefined, JSON.stringify(answer));
    assert.deepEqual(fitSurveyAnswer(any, ['a', { other: 'C' }]), ['a', { other: 'C' }]);
    assert.equal(fitSurveyAnswer(question('q', { type: 'one-of', options }), { other: 'C' }), undefined);
    const points = question('points', { type: 'allocation', options });
    assert.deepEqual(fitSurveyAnswer(points, { a: 70, b: 30 }), { a: 70, b: 30 });
    for (const answer of [
      { a: 70, b: 31 },
      { a: 100, c: 0 },
      { a: 110, b: -10 },
    ])
      assert.equal(fitSurveyAnswer(points, answer), undefined, JSON.stringify(answer));
  });

  it('is told as the catalogue has it', () => {
    assert.deepEqual(answerProperties(question('score'), 9), { score: 9 });
    assert.deepEqual(answerProperties(one, { other: 'C' }), { choice: 'other', text: 'C' });
    assert.deepEqual(answerProperties(any, ['a', { other: 'C' }]), { choices: ['a', 'other'], text: 'C' });
    assert.deepEqual(answerProperties(question('d', { type: 'date' }), '2026-11-22'), { text: '2026-11-22' });
    assert.deepEqual(answerProperties(question('c', { type: 'consent' }), false), { choice: 'no' });
    const points = { a: 70, b: 30 };
    assert.deepEqual(answerProperties(question('p', { type: 'allocation' }), points), { allocation: points });
    assert.deepEqual(answerProperties(one, null), { declined: true });
    assert.deepEqual(answerProperties(one, undefined), {});
  });
});

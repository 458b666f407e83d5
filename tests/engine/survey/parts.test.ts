import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answerProperties, fitParts, fitSurveyAnswer, settleSurvey } from '@docent/engine';
import type { PublishedSurveyQuestion } from '@docent/schema';

const question = (type: PublishedSurveyQuestion['type'], fields: Partial<PublishedSurveyQuestion>) => ({
  ...{ id: 'q', revision: 'r', type, title: 'Q' },
  ...fields,
});
const options = ['a', 'b', 'c'].map(id => ({ id, title: id }));
const rows = ['x', 'y'].map(id => ({ id, title: id }));

/** What fits each, and what does not. */
const cases: readonly [what: string, question: PublishedSurveyQuestion, fits: unknown[], others: unknown[]][] = [
  [
    'a ranking: as many as asked for, each once',
    question('ranking', { options, maximum: 2 }),
    [['a', 'b']],
    [['a'], ['a', 'a'], ['a', 'b', 'c'], ['a', 'z'], 'a', []],
  ],
  ['a ranking of all', question('ranking', { options }), [['c', 'a', 'b']], [['c', 'a']]],
  ['a ranking of some', question('ranking', { options, minimum: 1 }), [['c'], ['c', 'a', 'b']], [[]]],
  [
    'a matrix: known rows and columns',
    question('matrix', { options, rows }),
    [{ x: 'a' }, { x: 'a', y: 'a' }],
    [{}, { x: 'z' }, { z: 'a' }, { x: ['a'] }, ['a'], 'a', null, { constructor: 'a' }],
  ],
  [
    'a matrix that is required: every row',
    question('matrix', { options, rows, required: true }),
    [{ x: 'a', y: 'b' }],
    [{ x: 'a' }],
  ],
  [
    'a matrix of which one row is required',
    question('matrix', { options, required: true, rows: [rows[0]!, { ...rows[1]!, required: true }] }),
    [{ y: 'b' }],
    [{ x: 'a' }],
  ],
  [
    'marks: whole numbers from 0 to 10, or not known',
    question('importance-performance', { options, us: 'Us', alternatives: [rows[0]!] }),
    [{ 'a/importance': 0 }, { 'a/us': 10, 'b/x': 'unknown' }],
    [{ 'a/us': 11 }, { 'a/us': 1.5 }, { 'a/us': '5' }, { 'a/us': null }, { 'a/them': 5 }, { us: 5 }, {}],
  ],
  [
    'the best and the worst: both, and not the same',
    question('best-worst', { options }),
    [{ best: 'a', worst: 'b' }],
    [{ best: 'a', worst: 'a' }, { best: 'a' }, { best: 'a', worst: 'z' }, { '1/best': 'a', '1/worst': 'b' }],
  ],
  [
    'the best and the worst of sets: of what was shown',
    question('best-worst', { options, perSet: 2 }),
    [{ '1/best': 'a', '1/worst': 'b', '1/1': 'a', '1/2': 'b' }],
    [
      { best: 'a', worst: 'b' },
      { '1/best': 'a', '1/worst': 'c', '1/1': 'a', '1/2': 'b' },
      { '1/best': 'a', '1/worst': 'b', '1/1': 'a', '1/2': 'b', '1/3': 'b' },
    ],
  ],
  [
    'a contact: what was asked for, as it can be',
    question('contact', { contact: ['name', 'email', 'phone'] }),
    [{ name: '山田' }, { email: 'ada@münchen.example' }, { phone: '+44 (0)20 7946-0018' }, { phone: '٠١٢٣٤٥٦' }],
    [
      { email: 'ada' },
      { email: 'a b@c.d' },
      { phone: 'call me' },
      { name: ' ' },
      { name: 'x'.repeat(201) },
      { company: 'C' },
    ],
  ],
  [
    'a contact that is required: all of it',
    question('contact', { contact: ['name', 'email'], required: true }),
    [],
    [{ name: 'Ada' }],
  ],
  ['a picture', question('image-choice', { options }), ['a'], ['z', ['a']]],
  ['pictures', question('image-choice', { options, several: true, maximum: 2 }), [['a', 'b']], ['a', ['a', 'b', 'c']]],
];

describe('an answer with parts', () => {
  for (const [what, question, fits, others] of cases) {
    it(what, () => {
      for (const answer of fits)
        assert.equal(fitSurveyAnswer(question, answer, fitParts), answer, JSON.stringify(answer));
      for (const answer of others)
        assert.equal(fitSurveyAnswer(question, answer, fitParts), undefined, JSON.stringify(answer));
    });
  }

  it('fits only where there is something that knows', () => {
    assert.equal(fitSurveyAnswer(question('matrix', { options, rows }), { x: 'a' }), undefined);
  });

  it('is told as the catalogue has it', () => {
    const tell = (type: PublishedSurveyQuestion['type'], answer: unknown) =>
      answerProperties(question(type, {}), answer);
    assert.deepEqual(tell('ranking', ['b', 'a']), { choices: ['b', 'a'] });
    assert.deepEqual(tell('matrix', { x: 'a' }), { rows: { x: 'a' } });
    assert.deepEqual(tell('best-worst', { best: 'a', worst: 'b' }), { rows: { best: 'a', worst: 'b' } });
    assert.deepEqual(tell('contact', { email: 'a@b.c' }), { contact: { email: 'a@b.c' } });
    assert.deepEqual(tell('image-choice', 'a'), { choice: 'a' });
  });

  it('is seen by rules part by part', () => {
    const grid = { ...question('matrix', { options, rows }), id: 'grid' };
    const why = { ...question('text', { relevant: { '==': [{ var: 'answers.grid.x' }, 'b'] } }), id: 'why' };
    const settle = (x: string) =>
      settleSurvey(
        { conditions: {}, values: {}, questions: [grid, why] },
        { answers: { grid: { x } }, fit: fitParts, now: '2026-11-23T00:00:00Z' },
      ).relevant.length;
    assert.deepEqual([settle('a'), settle('b')], [1, 2]);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { advise } from '@docent/engine';
import { answer, guideOf, mustHave, situationOf } from './guide-of.js';

const yesNo = (id: string, relevant?: unknown) => ({ id, type: 'yes-no' as const, optional: true, relevant });

describe('relevance of questions', () => {
  const questions = [yesNo('third', answer('second')), yesNo('second', answer('first')), yesNo('first')];
  const outcomes = [{ id: 'one', requires: [mustHave('third', { '!': answer('third') })] }];
  const seen = (answers: object, order = questions) => {
    const { first, ignored, open, relevant, verdict } = advise(
      guideOf({ questions: order, outcomes }),
      situationOf({ ...answers }),
    );
    return { status: first?.status, ignored, open: [...open].sort(), relevant: [...relevant].sort(), verdict };
  };

  it('is open while it is not known', () => {
    assert.deepEqual(seen({}).relevant, ['first', 'second', 'third']);
  });

  it('takes the answers with it, and those of what hangs on them', () => {
    assert.deepEqual(seen({ first: false, second: true, third: true }), {
      status: 'open',
      ignored: ['second', 'third'],
      open: [],
      relevant: ['first'],
      verdict: 'not-yet',
    });
    assert.equal(seen({ first: true, second: true, third: true }).verdict, 'none');
  });

  it('is the same in whatever order the questions stand', () => {
    for (const answers of [
      { first: true, second: true },
      { second: false, third: true },
      { first: null, second: false },
    ])
      assert.deepEqual(seen(answers, [...questions].reverse()), seen(answers));
  });

  it('hangs on what may be relevant where the customer does not know', () => {
    assert.deepEqual(seen({ first: null, second: false }).relevant, ['first', 'second']);
  });

  it('may be when questions hang on each other in a ring, or on themselves', () => {
    const ring = [yesNo('a', answer('b')), yesNo('b', answer('a')), yesNo('c', answer('c'))];
    const advised = advise(guideOf({ questions: ring, outcomes }), situationOf({ b: false }));
    assert.deepEqual(advised.relevant, ['a', 'b', 'c']);
    assert.deepEqual(advised.ignored, []);
  });

  it('that may come to an end leaves what rests on the answer open', () => {
    const guide = guideOf({
      questions: [yesNo('first'), yesNo('second', answer('first'))],
      outcomes: [
        { id: 'team', requires: [mustHave('second', answer('second'))] },
        { id: 'company', requires: [mustHave('first', { '!': answer('first') })] },
      ],
    });
    const advised = advise(guide, situationOf({ second: true }));
    assert.deepEqual([advised.first?.id, advised.verdict], ['team', 'not-yet']);
  });

  it('does not count an option that cannot be chosen', () => {
    const guide = guideOf({
      questions: [
        yesNo('european'),
        {
          id: 'plan',
          type: 'choice',
          options: [
            { id: 'local', title: 'Local', possible: { '!': answer('european') } },
            { id: 'global', title: 'Global' },
          ],
        },
      ],
      outcomes: [{ id: 'one', requires: [mustHave('local', { '==': [answer('plan'), 'local'] })] }],
    });
    const { ignored, open } = advise(guide, situationOf({ european: true, plan: 'local' }));
    assert.deepEqual([ignored, open], [['plan'], ['plan']]);
    assert.equal(advise(guide, situationOf({ european: false, plan: 'local' })).verdict, 'recommended');
    assert.equal(advise(guide, situationOf({ plan: 'local' })).verdict, 'not-yet');
  });
});

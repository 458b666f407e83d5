import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { optionEffects } from '@docent/engine';
import { answer, guideOf, mustHave, situationOf } from './guide-of.js';

const options = [
  { id: 'small', title: 'Small' },
  { id: 'large', title: 'Large', possible: { '!': answer('alone') } },
  { id: 'huge', title: 'Huge' },
];
const guide = guideOf({
  questions: [
    { id: 'alone', type: 'yes-no' },
    { id: 'size', type: 'choice', options },
    {
      id: 'needs',
      type: 'choices',
      options: [
        { id: 'sso', title: 'SSO' },
        { id: 'offline', title: 'Offline' },
      ],
    },
  ],
  outcomes: [
    {
      id: 'team',
      requires: [
        mustHave('small', { '==': [answer('size'), 'small'] }),
        mustHave('web', { '!': { in: ['offline', answer('needs')] } }),
      ],
    },
    {
      id: 'company',
      requires: [mustHave('not-huge', { '!=': [answer('size'), 'huge'] }), mustHave('group', { '!': answer('alone') })],
    },
  ],
});

describe('effects of options', () => {
  it('are the outcomes that each excludes, by which must-have', () => {
    assert.deepEqual(optionEffects(guide, situationOf(), 'size'), {
      small: { possible: true, excludes: [] },
      large: { possible: true, excludes: [{ outcome: 'team', mustHave: 'small' }] },
      huge: {
        possible: false,
        because: 'no-outcome',
        excludes: [
          { outcome: 'team', mustHave: 'small' },
          { outcome: 'company', mustHave: 'not-huge' },
        ],
      },
    });
  });

  it('do not blame an option for what another answer excluded, and are the same whatever is chosen now', () => {
    for (const size of [undefined, 'small', 'huge'])
      assert.deepEqual(optionEffects(guide, situationOf({ alone: true, size }), 'size'), {
        small: { possible: true, excludes: [] },
        large: { possible: false, because: 'rule', excludes: [] },
        huge: { possible: false, because: 'no-outcome', excludes: [{ outcome: 'team', mustHave: 'small' }] },
      });
  });

  it('of any-of questions are beside the other options chosen', () => {
    const effects = optionEffects(guide, situationOf({ needs: ['sso', 'offline'] }), 'needs');
    assert.deepEqual(effects['offline']?.excludes, [{ outcome: 'team', mustHave: 'web' }]);
    assert.deepEqual(effects['sso']?.excludes, []);
  });

  it('are there for yes and no, and for no other question', () => {
    assert.deepEqual(Object.keys(optionEffects(guide, situationOf(), 'alone')), ['true', 'false']);
    assert.deepEqual(optionEffects(guide, situationOf(), 'gone'), {});
  });
});

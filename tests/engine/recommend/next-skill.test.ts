import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findNextSkill, rank, type RankingInput } from '@docent/engine';
import type { PublishedCandidate, SkillRecord } from '@docent/schema';
import { aList, candidate, day, now } from './a-list.js';

const skill = (id: string) => ({ id, title: `do ${id}` });
const howto = (id: string, needs: string[] = [], more: Partial<PublishedCandidate> = {}) =>
  candidate(`howto:${id}`, {
    ...{ type: 'howto', teaches: [skill(id)], ...(needs.length && { requires: needs.map(skill) }) },
    ...more,
  });

/** Right answers on so many days up to so many days ago. */
const answered = (days: number, ago = 0): SkillRecord => ({
  attempts: {
    item: Object.fromEntries(
      Array.from({ length: days }, (_, index) => {
        const at = now - (ago + days - 1 - index) * day;
        const attempt = { credit: 1, value: 'a', certainty: 3 as const, phase: 'post' as const, revision: 'r', at };
        return [new Date(at).toISOString().slice(0, 10), { firstAttempt: attempt, latest: attempt }];
      }),
    ),
  },
});
const mastered = answered(6);
const fading = answered(6, 400);
const goal = { goal: { value: true, at: now } };

const find = (candidates: PublishedCandidate[], input: Partial<RankingInput>) =>
  rank({
    ...{ list: aList({ strategies: ['next-skill'], candidates }), now, slate: 's' },
    ...{ finders: { 'next-skill': findNextSkill }, ...input },
  });
const found = (candidates: PublishedCandidate[], input: Partial<RankingInput>) =>
  find(candidates, input).items.map(({ item, score }) => [item, score]);

describe('the next skill', () => {
  const chain = [howto('book'), howto('repeat', ['book']), howto('report', ['repeat'])];

  it('is a goal, once what it takes is mastered; before, what it takes', () => {
    assert.deepEqual(found(chain, { learning: { report: goal } }), [['howto:book', 1]]);
    assert.deepEqual(found(chain, { learning: { report: goal, book: mastered } }), [['howto:repeat', 2]]);
    assert.deepEqual(found(chain, { learning: { report: goal, book: mastered, repeat: mastered } }), [
      ['howto:report', 4],
    ]);
    const done = { report: { ...goal, ...mastered }, book: mastered, repeat: mastered };
    assert.equal(find(chain, { learning: done }).fallbacks[0]?.reason, 'no-need');
    const [first] = find(chain, { learning: { repeat: goal, book: mastered } }).items;
    assert.deepEqual(first!.parts, [
      { because: 'goal', skill: skill('repeat'), value: 4 },
      { because: 'not-mastered', skill: skill('repeat'), value: 0 },
      { because: 'ready', skills: [skill('book')], value: 0 },
    ]);
    const [needed] = find(chain, { learning: { repeat: goal } }).items;
    assert.deepEqual(needed!.parts[0], { because: 'needed', skill: skill('book'), target: skill('repeat'), value: 2 });
  });

  it('is about what is on show, or what the customer uses, the more the fresher that is', () => {
    const about = [howto('desk', [], { subjects: ['desk-01'] }), howto('chair', [], { subjects: ['chair-01'] })];
    const interactions: RankingInput['interactions'] = {
      'subject:chair-01': { did: { next: { weight: 1, at: now - 90 * day } } },
    };
    assert.deepEqual(found(about, { about: 'subject:desk-01', interactions }), [
      ['howto:desk', 3],
      ['howto:chair', 0.5],
    ]);
    const [, chair] = find(about, { about: 'subject:desk-01', interactions }).items;
    assert.deepEqual(chair!.parts[0], { because: 'doing', item: 'subject:chair-01', value: 0.5 });
    assert.equal(find(about, {}).fallbacks[0]?.reason, 'no-need');
    assert.equal(find(about, { interactions, personal: false }).fallbacks[0]?.reason, 'personalisation-off');
  });

  it('counts what comes of one goal or subject once, so that without it just that is gone', () => {
    const both = [
      howto('book', [], { subjects: ['room'] }),
      howto('repeat', ['book'], { subjects: ['room'] }),
      howto('report', ['book'], { subjects: ['desk'] }),
    ];
    const of = (...ids: string[]): RankingInput['interactions'] =>
      Object.fromEntries(ids.map(id => [`subject:${id}`, { did: { next: { weight: 1, at: now } } }]));
    const [book] = find(both, { interactions: of('room', 'desk') }).items;
    assert.equal(book!.score, 1.5);
    for (const [id, left] of [
      ['room', 'desk'],
      ['desk', 'room'],
    ] as const) {
      const part = book!.parts.find(each => 'item' in each && each.item === `subject:${id}`)!;
      const after = find(both, { interactions: of(left) }).items.find(({ item }) => item === 'howto:book');
      assert.equal(book!.score - after!.score, part.value);
    }
  });

  it('is due again when it is being forgotten, which keeps nothing from being built on it', () => {
    const checks = [...chain, candidate('check:book', { type: 'check', teaches: [skill('book')] })];
    const learning = { book: fading, repeat: goal };
    assert.deepEqual(found(checks, { learning }), [
      ['howto:repeat', 4],
      ['howto:book', 2],
      ['check:book', 2],
    ]);
    const interactions: RankingInput['interactions'] = { 'howto:book': { did: { next: { weight: 0, at: now } } } };
    assert.deepEqual(
      found(checks, { learning, interactions }).map(([item]) => item),
      ['howto:repeat', 'check:book'],
      'what is finished is not shown again; the check is',
    );
  });

  it('is nothing where skills need each other, without hanging', () => {
    const circle = [howto('a', ['b']), howto('b', ['a']), howto('c', ['c2', 'a']), howto('c2', ['c'])];
    const { fallbacks, items } = find(circle, { learning: { a: goal, c: goal } });
    assert.deepEqual(items, []);
    assert.deepEqual(fallbacks, [{ strategy: 'next-skill', reason: 'no-need' }]);
    const known = { a: goal, b: mastered };
    assert.deepEqual(found(circle, { learning: known }), [['howto:a', 4]]);
  });

  it('forgets goals from before the customer had them forgotten', () => {
    const learning = { book: { goal: { value: true, at: now - 2 }, forgotten: { at: now - 1 } } };
    assert.deepEqual(found(chain, { learning }), []);
    assert.deepEqual(found(chain, { learning: { book: { goal: { value: false, at: now } } } }), []);
  });
});

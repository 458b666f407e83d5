import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createHolds, rank, type RankingInput } from '@docent/engine';
import type { PublishedRecommendations } from '@docent/schema';
import fc from 'fast-check';
import { aList, aModel, candidate, had, neighbours, now, popular, subject } from './a-list.js';

const rows = neighbours({ a: { b: 0.5, c: 0.25 }, d: { c: 0.5, e: 0.125 } });
const ranked = (input: Partial<RankingInput> = {}, list: Partial<PublishedRecommendations> = {}) =>
  rank({ list: aList(list), now, slate: 's', model: aModel(), neighbours: rows, ...input });
const names = (input?: Partial<RankingInput>, list?: Partial<PublishedRecommendations>) =>
  ranked(input, list).items.map(({ item }) => item.slice('subject:'.length));

describe('what a list never shows', () => {
  const everything = aModel({ popular: popular({ a: 0.9, b: 0.8, c: 0.7, d: 0.6, gone: 0.5 }) });
  const shown = (input: Partial<RankingInput> = {}, list: Partial<PublishedRecommendations> = {}) =>
    names({ model: everything, ...input }, { strategies: ['popular'], ...list });
  const holds = createHolds({}, { customer: { plan: 'basic' } }, new Date(now).toISOString());
  const basic = { '==': [{ var: 'customer.plan' }, 'basic'] };
  const large = { '>': [{ var: 'account.seats' }, 100] };

  it('is what there is not', () => assert.deepEqual(shown(), ['a', 'b', 'c', 'd']));

  it('is what somebody has, does not want, knows, or is through with', () => {
    const said = { value: true, at: now };
    const interactions = { ...had('a'), 'subject:b': { notInterested: said }, 'subject:c': { seen: said } };
    assert.deepEqual(shown({ interactions }), ['d']);
    assert.deepEqual(shown({ interactions, personal: false }), ['d']);
    const back = { 'subject:b': { notInterested: { value: false, at: now } } };
    assert.deepEqual(shown({ interactions: back }), ['a', 'b', 'c', 'd']);
    const done = { done: true, at: now, revision: 'r' };
    const skipped = { done: false, skipped: true, at: now, revision: 'r' };
    const candidates = [candidate('a', { steps: 2 }), candidate('b', { steps: 2, repeatable: true }), candidate('c')];
    const through = { steps: { one: done, two: skipped } };
    const progress = { 'subject:a': through, 'subject:b': through, 'subject:c': through };
    assert.deepEqual(shown({ progress }, { candidates }), ['b', 'c']);
    const half = { 'subject:a': { steps: { one: done } } };
    assert.deepEqual(shown({ progress: half }, { candidates }), ['a', 'b', 'c']);
  });

  it('is what is excluded, or not included; what is not known keeps back', () => {
    const [a, b] = [subject('a'), subject('b')];
    assert.deepEqual(shown({ holds }, { exclude: [{ items: [a], when: basic }] }), ['b', 'c', 'd']);
    assert.deepEqual(shown({ holds }, { exclude: [{ items: [a], when: { '!': basic } }] }), ['a', 'b', 'c', 'd']);
    assert.deepEqual(shown({ holds }, { exclude: [{ items: [a] }] }), ['b', 'c', 'd']);
    assert.deepEqual(shown({ holds }, { exclude: [{ items: [a], when: large }] }), ['b', 'c', 'd']);
    assert.deepEqual(shown({ holds }, { include: [{ items: [a, b], when: large }] }), ['c', 'd']);
    assert.deepEqual(
      shown(
        { holds },
        {
          include: [
            { items: [a], when: large },
            { items: [a], when: basic },
          ],
        },
      )[0],
      'a',
    );
    assert.deepEqual(shown({}, { exclude: [{ items: [a], when: basic }] }), ['b', 'c', 'd'], 'no rules loaded');
  });

  it('is what is too old, where only new things are asked for', () => {
    const candidates = [
      candidate('a', { released: '2026-11-20' }),
      candidate('b', { released: '2026-01-01' }),
      candidate('c', { released: '2027-01-01' }),
      candidate('d'),
    ];
    assert.deepEqual(shown({}, { candidates, newerThanDays: 30 }), ['a']);
  });

  it('holds for what is placed by hand, too, which stands apart', () => {
    const place = (id: string, when?: unknown) => ({
      ...{ item: subject(id), because: `Because ${id}` },
      ...(when !== undefined && { when }),
    });
    const list: Partial<PublishedRecommendations> = {
      strategies: ['popular'],
      pinned: [place('a'), place('b', basic), place('gone'), place('f', large)],
      promoted: [place('b'), place('c'), place('d')],
    };
    const said = { value: true, at: now };
    const result = ranked({ holds, model: everything, interactions: { 'subject:d': { notInterested: said } } }, list);
    const all = [result.pinned, result.promoted, result.items].map(items => items.map(({ item }) => item));
    assert.deepEqual(all, [[subject('a'), subject('b')], [subject('c')], []]);
    assert.deepEqual(
      [...result.pinned, ...result.promoted].map(({ position, source }) => [position, source]),
      [
        [1, 'editorial'],
        [2, 'editorial'],
        [1, 'promoted'],
      ],
    );
    assert.deepEqual(result.pinned[0]!.parts, [{ because: 'placed', text: 'Because a', value: 0 }]);
  });

  it('is found in no way, whatever is put together', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'gone'];
    const some = fc.subarray(ids);
    fc.assert(
      fc.property(some, some, some, some, fc.nat(), (excluded, hidden, done, pinned, seed) => {
        const said = { value: true, at: now - 1 };
        const result = ranked(
          {
            model: aModel({ popular: popular(Object.fromEntries(ids.map((id, index) => [id, 0.9 - index / 10]))) }),
            neighbours: neighbours({ a: { b: 1, gone: 2 }, c: { f: 1 } }),
            interactions: {
              ...had(...done),
              ...Object.fromEntries(hidden.map(id => [subject(id), { notInterested: said }])),
            },
            about: subject('e'),
            slate: `${seed}`,
          },
          {
            strategies: ['for-you', 'related', 'popular'],
            exploration: 0.2,
            exclude: excluded.map(id => ({ items: [subject(id)] })),
            pinned: pinned.map(id => ({ item: subject(id), because: 'x' })),
          },
        );
        const shownItems = [...result.items, ...result.pinned].map(({ item }) => item);
        const never = new Set([...excluded, ...hidden, ...done, 'e', 'gone'].map(subject));
        assert.deepEqual(
          shownItems.filter(item => never.has(item)),
          [],
        );
        assert.equal(new Set(shownItems).size, shownItems.length);
      }),
    );
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findByContent, type Part, rank, type RankingInput } from '@docent/engine';
import fc from 'fast-check';
import { aList, candidate, day, now, subject } from './a-list.js';

const candidates = [
  candidate('oak', { title: 'Standing desk of oak', tags: ['desk', 'standing'], attributes: { wood: 'oak' } }),
  candidate('pine', { title: 'Standing desk of pine', tags: ['desk', 'standing'], attributes: { wood: 'pine' } }),
  candidate('table', { title: 'Table of oak', tags: ['table'], attributes: { wood: 'oak' } }),
  candidate('chair', { title: 'Stuhl für große Leute', tags: ['chair'], summary: 'Ergonomischer Stuhl' }),
  candidate('lamp', { title: 'Lamp', tags: ['light'] }),
];
const find = (input: Partial<RankingInput>) =>
  rank({
    ...{ list: aList({ strategies: ['content'], candidates }), now, slate: 's' },
    ...{ finders: { content: findByContent }, ...input },
  });
const did = (days: number, weight = 1) => ({ did: { next: { weight, at: now - days * day } } });
const names = (input: Partial<RankingInput>) => find(input).items.map(({ item }) => item);

describe('what is alike', () => {
  it('is found by tags, attributes and words, of what is on show', () => {
    assert.deepEqual(names({ about: subject('oak') }).slice(0, 2), ['pine', 'table'].map(subject));
    const [first, second] = find({ about: subject('oak') }).items;
    const like = { because: 'like', item: subject('oak') };
    assert.deepEqual(
      { ...first!.parts[0], value: 0 },
      { ...like, value: 0, tags: ['desk', 'standing'], attributes: [] },
    );
    assert.deepEqual({ ...second!.parts[0], value: 0 }, { ...like, value: 0, tags: [], attributes: ['wood'] });
    assert.equal(first!.evidence, undefined);
  });

  it('is 1 for what is described in the same words, and 0 for what shares nothing', () => {
    const twins = [candidate('a', { title: 'One lamp' }), candidate('b', { title: 'One lamp' })];
    const other = candidate('c', { title: 'Chair', type: 'article' });
    const { items } = find({
      list: aList({ strategies: ['content'], candidates: [...twins, other] }),
      about: subject('a'),
    });
    assert.deepEqual(
      items.map(({ item }) => item),
      [subject('b')],
    );
    assert.ok(Math.abs(items[0]!.score - 1) < 1e-9);
  });

  it('goes by the history where nothing is on show, and loses exactly the part that is taken out', () => {
    const ids = candidates.map(({ item }) => item);
    const repeatable = candidates.map(each => ({ ...each, repeatable: true }));
    const list = aList({ strategies: ['content'], candidates: repeatable, count: 20 });
    fc.assert(
      fc.property(fc.subarray(ids, { minLength: 1 }), fc.nat(300), (history, days) => {
        const interactions = (items: readonly string[]) =>
          Object.fromEntries(items.map(item => [item, did(days, 0.7)]));
        for (const { item, parts, score } of find({ list, interactions: interactions(history) }).items) {
          for (const part of parts as Extract<Part, { because: 'like' }>[]) {
            const left = history.filter(each => each !== part.item);
            const after = find({ list, interactions: interactions(left) }).items.find(other => other.item === item);
            assert.equal(score - (after?.score ?? 0), part.value);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('needs something to be like, and asks for details of imported subjects', () => {
    const reason = (input: Partial<RankingInput>) => find(input).fallbacks[0]?.reason;
    assert.equal(reason({}), 'no-history');
    assert.equal(reason({ personal: false, interactions: { 'subject:oak': did(1) } }), 'personalisation-off');
    assert.equal(reason({ about: subject('elsewhere') }), 'few');
    const list = aList({ strategies: ['content'], candidates, imported: {} });
    assert.deepEqual(find({ list, about: subject('elsewhere') }).wanted, [subject('elsewhere')]);
    assert.equal(rank({ list, now, slate: 's' }).fallbacks[0]?.reason, 'not-loaded');
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createHolds, importedCandidate, type Part, rank, type RankingInput } from '@docent/engine';
import type { PublishedRecommendations } from '@docent/schema';
import fc from 'fast-check';
import { aList, aModel, candidate, day, had, neighbours, now, popular, subject } from './a-list.js';

const rows = neighbours({ a: { b: 0.5, c: 0.25 }, d: { c: 0.5, e: 0.125 } });
const ranked = (input: Partial<RankingInput> = {}, list: Partial<PublishedRecommendations> = {}) =>
  rank({ list: aList(list), now, slate: 's', model: aModel(), neighbours: rows, ...input });
const names = (input?: Partial<RankingInput>, list?: Partial<PublishedRecommendations>) =>
  ranked(input, list).items.map(({ item }) => item.slice('subject:'.length));

describe('what a list recommends', () => {
  it('goes with what somebody has, and says so by parts that add up', () => {
    const { items, fallbacks } = ranked({ interactions: had('a', 'd') });
    assert.deepEqual(
      items.map(({ item }) => item),
      ['c', 'b', 'e'].map(subject),
    );
    const [first] = items;
    const parts = first!.parts as Extract<Part, { because: 'used' }>[];
    assert.deepEqual(
      parts.map(({ because, item }) => [because, item]),
      [
        ['used', subject('d')],
        ['used', subject('a')],
      ],
    );
    assert.equal(
      first!.score,
      parts.reduce((sum, { value }) => sum + value, 0),
    );
    assert.equal(first!.evidence, 10);
    assert.deepEqual(first!.would, ['for-you']);
    assert.deepEqual(fallbacks, [
      { strategy: 'for-you', reason: 'few' },
      { strategy: 'popular', reason: 'few' },
    ]);
  });

  it('loses exactly the part shown when that is taken out of the history, whatever the numbers', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const weight = fc.double({ min: 0, max: 2, noNaN: true });
    const some = <T>(value: fc.Arbitrary<T>) =>
      fc.record(Object.fromEntries(ids.map(id => [id, value])), { requiredKeys: [] }) as fc.Arbitrary<
        Record<string, T>
      >;
    const mark = fc.record({ weight: fc.double({ min: 0.01, max: 1, noNaN: true }), days: fc.nat(1000) });
    let compared = 0;
    fc.assert(
      fc.property(some(some(weight)), some(mark), (weights, history) => {
        const list = { count: 20, candidates: ids.map(id => candidate(id, { repeatable: true })) };
        const input = (left: typeof history): Partial<RankingInput> => ({
          neighbours: neighbours(weights),
          interactions: Object.fromEntries(
            Object.entries(left).map(([id, { days, weight: done }]) => [
              subject(id),
              { did: { next: { weight: done, at: now - days * day } } },
            ]),
          ),
        });
        const before = ranked(input(history), list).items;
        for (const { item, parts, score } of before) {
          for (const part of parts as Extract<Part, { because: 'used' }>[]) {
            const left = Object.fromEntries(Object.entries(history).filter(([id]) => subject(id) !== part.item));
            const after = ranked(input(left), list).items.find(other => other.item === item)?.score ?? 0;
            assert.equal(score - after, part.value);
            compared++;
          }
        }
      }),
    );
    assert.ok(compared > 100);
  });

  it('fills up by the next strategy, and says which could not and why', () => {
    const model = aModel({ popular: popular({ f: 0.9, b: 0.8, e: 0.5 }) });
    const { fallbacks, items } = ranked({ model, interactions: had('a') });
    assert.deepEqual(
      items.map(({ item, strategy }) => [item, strategy]),
      [
        [subject('b'), 'for-you'],
        [subject('c'), 'for-you'],
        [subject('f'), 'popular'],
        [subject('e'), 'popular'],
      ],
    );
    assert.deepEqual(fallbacks, [{ strategy: 'for-you', reason: 'few' }]);
    assert.deepEqual(items[2]!.parts, [{ because: 'popular', customers: 9, value: items[2]!.score }]);
  });

  const reasons: readonly [what: string, input: Partial<RankingInput>, reason: string][] = [
    ['nothing was learned', { model: undefined, neighbours: undefined }, 'no-model'],
    ['what was learned could not be had', { model: undefined, fault: 'unreachable' }, 'unreachable'],
    ['what was learned is of another project', { neighbours: undefined, fault: 'foreign' }, 'foreign'],
    ['it has not been shown to beat popularity', { model: aModel({ serves: 'popular' }) }, 'not-better'],
    ['personalisation is off', { personal: false }, 'personalisation-off'],
    ['there is no history', { interactions: {} }, 'no-history'],
    ['the history was forgotten', { interactions: { ...had('a'), forgotten: { at: now } } }, 'no-history'],
    ['a weight is no number', { neighbours: neighbours({ a: { b: NaN } }) }, 'damaged'],
    ['a weight is negative', { neighbours: neighbours({ a: { b: -1 } }) }, 'damaged'],
    ['a weight is endless', { neighbours: neighbours({ a: { b: Infinity } }) }, 'damaged'],
    ['nobody goes on from there', { neighbours: neighbours({ b: { c: 1 } }) }, 'few'],
  ];
  for (const [what, input, reason] of reasons) {
    it(`is popular when ${what}`, () => {
      const model = aModel({ popular: popular({ f: 0.9 }) });
      const all = { model, interactions: had('a'), ...input };
      const result = ranked(
        'model' in input && input.model ? { ...all, model: { ...input.model, popular: model.popular } } : all,
      );
      assert.deepEqual(result.fallbacks[0], { strategy: 'for-you', reason });
      const expected = all.model ? [subject('f')] : [];
      assert.deepEqual(
        result.items.map(({ item }) => item),
        expected,
      );
    });
  }

  it('brings in neighbours from elsewhere, whatever has been shown of them', () => {
    assert.deepEqual(names({ model: aModel({ algorithm: 'imported', serves: 'popular' }), interactions: had('a') }), [
      'b',
      'c',
    ]);
  });

  it('goes by what is on show, and never shows that itself', () => {
    const list: Partial<PublishedRecommendations> = { strategies: ['related', 'popular'] };
    const model = aModel({ popular: popular({ a: 0.9 }) });
    assert.deepEqual(names({ about: subject('a'), model }, list), ['b', 'c']);
    assert.equal(ranked({ model }, list).fallbacks[0]!.reason, 'no-subject');
  });

  it('calls nothing popular or related that too few have', () => {
    const model = aModel({ popular: popular({ a: 0.9, b: 0.1 }) });
    assert.deepEqual(names({ model }, { strategies: ['popular'] }), ['a']);
    assert.deepEqual(names({ about: subject('a') }, { strategies: ['related'], minimumCustomers: 11 }), []);
  });

  it('fades: what was done long ago says less, unless more of it is wanted', () => {
    const at = (days: number) => ({ did: { next: { weight: 1, at: now - days * day } } });
    const interactions = { 'subject:a': at(900), 'subject:d': at(0) };
    assert.deepEqual(names({ interactions }), ['c', 'e', 'b']);
    const more = { ...interactions, 'subject:a': { ...at(900), more: { value: true, at: now } } };
    assert.deepEqual(names({ interactions: more }), ['c', 'b', 'e']);
    const [, second] = ranked({ interactions: more }).items;
    assert.deepEqual(second!.parts, [{ because: 'used', item: subject('a'), value: 0.5, more: true }]);
  });
});

describe('experts', () => {
  const expert = (id: string, item: string, when?: unknown) => ({
    ...{ id, item: subject(item), because: `Says ${id}`, owner: 'Ergonomics', source: 'Guide' },
    ...(when !== undefined && { when }),
  });
  const role = (name: string) => ({ '==': [{ var: 'customer.role' }, name] });

  it('come in their order, as far as their rules hold, and are named', () => {
    const holds = createHolds({}, { customer: { role: 'cio' } }, new Date(now).toISOString());
    const list: Partial<PublishedRecommendations> = {
      strategies: ['expert'],
      expert: [
        expert('one', 'c', role('it')),
        expert('two', 'd', role('cio')),
        expert('three', 'a'),
        expert('four', 'd'),
      ],
    };
    const { items } = ranked({ holds }, list);
    assert.deepEqual(
      items.map(({ item, source }) => [item, source]),
      [
        [subject('d'), 'expert'],
        [subject('a'), 'expert'],
      ],
    );
    const part = { because: 'expert', rule: 'two', text: 'Says two', owner: 'Ergonomics', source: 'Guide', value: 3 };
    assert.deepEqual(items[0]!.parts, [part]);
    assert.equal(ranked({}, { ...list, expert: [list.expert![0]!] }).fallbacks[0]!.reason, 'no-rule');
  });

  it('use the named rules of the project', () => {
    const conditions = { chiefs: { title: 'Chiefs', when: role('cio') } };
    const holds = createHolds({ conditions }, { customer: { role: 'cio' } }, new Date(now).toISOString());
    assert.equal(holds({ condition: 'chiefs' }), true);
    assert.equal(createHolds({ conditions }, {}, new Date(now).toISOString())({ condition: 'chiefs' }), 'unknown');
  });
});

describe('imported subjects', () => {
  const imported = { types: ['product'] };
  const model = aModel({ popular: popular({ x: 0.9, a: 0.8 }) });

  it('are asked for when they would be recommended or speak for one, then shown', () => {
    const list = { imported, strategies: ['popular' as const] };
    const first = ranked({ model }, list);
    assert.deepEqual(first.wanted, [subject('x')]);
    const second = ranked({ model, imported: [importedCandidate('x', { kind: 'product', title: 'X' })] }, list);
    assert.deepEqual(
      second.items.map(({ item }) => item),
      [subject('x'), subject('a')],
    );
    assert.deepEqual(second.wanted, []);
    const equal = { model: aModel({ popular: popular({ x: 0.8, a: 0.8 }) }), imported: [candidate('x')] };
    assert.deepEqual(names(equal, list), ['a', 'x'], 'of equals, what the project file names comes first');
    const both = { model, imported: [candidate('a', { title: 'Imported' })] };
    assert.equal(ranked(both, list).items[0]!.candidate.title, 'a', 'what the project file says of it counts');
    const article = { model, imported: [importedCandidate('x', { kind: 'article', title: 'X' })] };
    assert.deepEqual(names(article, list), ['a'], 'no article is asked for');
    assert.deepEqual(ranked({ model }, { strategies: ['popular'] }).wanted, [], 'none where they are no candidates');
    const reason = ranked({ neighbours: neighbours({ y: { a: 1 } }), interactions: had('y') }, { imported });
    assert.deepEqual(reason.wanted, [subject('y')]);
  });
});

describe('what an import says of a subject', () => {
  it('is taken from attributes of those names', () => {
    const { image, ...rest } = importedCandidate('x', {
      kind: 'product',
      title: 'X',
      image: 'https://shop.example/x.jpg',
      attributes: { tags: 'desk, oak;', summary: 'S', unsuitable: 'U', released: '2026-01-01', repeatable: true, w: 1 },
    });
    assert.deepEqual(rest, {
      ...candidate('x', { title: 'X', tags: ['desk', 'oak'], summary: 'S', unsuitable: 'U', released: '2026-01-01' }),
      ...{ repeatable: true, attributes: { w: 1 } },
    });
    assert.equal(image?.src, 'https://shop.example/x.jpg');
  });
});

describe('diversity', () => {
  it('puts back what is like something before it', () => {
    const candidates = [
      candidate('a', { tags: ['desk'] }),
      candidate('b', { tags: ['desk'] }),
      candidate('c', { tags: ['chair'], type: 'article' }),
      candidate('d', { tags: ['desk'] }),
    ];
    const model = aModel({ popular: popular({ a: 0.9, b: 0.8, d: 0.7, c: 0.4 }) });
    const order = (diversity: number) => names({ model }, { strategies: ['popular'], candidates, diversity });
    assert.deepEqual(order(0), ['a', 'b', 'd', 'c']);
    assert.deepEqual(order(0.5), ['a', 'c', 'b', 'd']);
    assert.deepEqual(order(1), ['a', 'c', 'b', 'd']);
  });
});

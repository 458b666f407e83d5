import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chooseModel } from '@docent/engine/recommend/choose-model.js';
import { compareWithPopular, opensGate } from '@docent/engine/recommend/gate.js';
import type { LearnOptions } from '@docent/engine/recommend/learn-at.js';
import type { Interaction } from '@docent/engine/recommend/user-items.js';
import { createRandom } from '@docent/engine/random/create-random.js';

const day = 86_400_000;
const options: LearnOptions = { now: 100 * day, halfLifeDays: 90, minimumCustomers: 5, isCandidate: () => true };

/** Customers with tastes: of each, most of what they take is of one of four groups of twelve items. `taste` 0: they take what is popular. */
function vendor({ customers, seed, taste }: { customers: number; taste: number; seed: number }): Interaction[] {
  const random = createRandom(seed);
  return Array.from({ length: customers }, (_, customer) => {
    const group = Math.floor(random() * 4);
    const items = new Map<number, Interaction>();
    for (let step = 0; step < 14; step++) {
      // Squared: the first of a group are taken more often.
      const place = Math.floor(random() ** 2 * 12);
      const item = random() < taste ? group * 12 + place : Math.floor(random() ** 2 * 48);
      const at = Math.floor(random() * 100 * day);
      const before = items.get(item);
      if (!before || at < before.at)
        items.set(item, { customer: `c${customer}`, item: `subject:${item}`, weight: 1, at });
    }
    return [...items.values()];
  }).flat();
}

describe('the model of a list', () => {
  it('is personal where customers have tastes, chosen by earlier data than the gate is', () => {
    const learned = chooseModel(vendor({ customers: 300, taste: 0.8, seed: 1 }), options);
    assert.equal(learned.serves, 'personal');
    assert.ok(learned.gate!.difference.low > 0.05 && learned.gate!.customers > 200);
    assert.ok(learned.gate!.personal > learned.gate!.popular);
    assert.equal(learned.tried.length, 7);
    const best = Math.max(...learned.tried.map(({ ndcg }) => ndcg));
    const { algorithm, parameter } = learned.algorithm!;
    assert.equal(learned.tried.find(one => one.algorithm === algorithm && one.parameter === parameter)!.ndcg, best);
    assert.equal(learned.neighbours.rows.size, 48);
  });

  it('is popularity where there is nothing personal to be learned: twenty vendors, hardly one is wrong', () => {
    const wrong = Array.from({ length: 20 }, (_, seed) =>
      chooseModel(vendor({ customers: 120, taste: 0, seed }), options),
    );
    assert.ok(wrong.every(({ gate }) => gate !== undefined));
    assert.ok(wrong.filter(({ serves }) => serves === 'personal').length <= 1);
  });

  it('is not opened by the future: what the gate compares on has no part in what it compares', () => {
    const interactions = vendor({ customers: 300, taste: 0.8, seed: 2 });
    const begun = interactions.map(({ at }) => at).sort((a, b) => a - b);
    const late = begun[Math.ceil(begun.length * 0.85)]!;
    // The same past, and another future: everybody's later items are those of somebody else.
    const future = interactions.filter(({ at }) => at >= late);
    const shuffled = future.map((one, place) => ({
      ...one,
      customer: future[(place * 7 + 13) % future.length]!.customer,
    }));
    const past = interactions.filter(({ at }) => at < late);
    const learned = chooseModel(interactions, options);
    const other = chooseModel([...past, ...shuffled], options);
    assert.deepEqual(other.tried, learned.tried);
    assert.ok(other.gate!.difference.estimate < learned.gate!.difference.estimate / 2);
  });

  it('names only what may be recommended, and learns from the rest', () => {
    const isCandidate = (item: string) => Number(item.slice(8)) % 2 === 0;
    const { neighbours, popular } = chooseModel(vendor({ customers: 200, taste: 0.8, seed: 3 }), {
      ...options,
      isCandidate,
    });
    assert.ok(popular.every(({ item }) => isCandidate(item)) && popular.length > 0);
    assert.ok([...neighbours.rows.values()].flat().every(({ item }) => isCandidate(item)));
    assert.ok([...neighbours.rows.keys()].some(item => !isCandidate(item)));
  });

  it('calls nothing popular or related that fewer have than must', () => {
    const rare: Interaction[] = Array.from({ length: 4 }, (_, customer) => ({ customer: `c${customer}`, item: 'subject:rare', weight: 1, at: 50 * day })); // prettier-ignore
    const { neighbours, popular } = chooseModel([...vendor({ customers: 50, taste: 0.8, seed: 4 }), ...rare], options);
    assert.ok(!popular.some(({ item }) => item === 'subject:rare'));
    assert.ok(!neighbours.rows.has('subject:rare') && !neighbours.customers.has('subject:rare'));
  });

  it('says that there is nothing to compare, or nothing at all', () => {
    const none = chooseModel([], options);
    assert.deepEqual(none, {
      ...{ customers: 0, interactions: 0, popular: [], serves: 'popular', tried: [] },
      neighbours: { rows: new Map(), customers: new Map() },
    });
    const atOnce = vendor({ customers: 100, taste: 0.8, seed: 5 }).map(one => ({ ...one, at: 7 }));
    const { algorithm, gate, serves } = chooseModel(atOnce, options);
    assert.deepEqual(
      { algorithm, gate, serves },
      { algorithm: { algorithm: 'ease', parameter: 200 }, gate: undefined, serves: 'popular' },
    );
  });
});

describe('the gate', () => {
  it('has the interval of Student for the mean of the differences', () => {
    // Differences 0.1 and 0.3 in turn: mean 0.2, standard error 0.1/√(30 − 1), t(0.995; 29) = 2.75639.
    const personal = Array.from({ length: 30 }, (_, at) => 0.5 + (at % 2 ? 0.1 : -0.1));
    const gate = compareWithPopular({ personal, popular: new Array<number>(30).fill(0.3) })!;
    assert.ok(Math.abs(gate.difference.estimate - 0.2) < 1e-9);
    assert.ok(Math.abs(gate.difference.estimate - gate.difference.low - (2.75639 * 0.1) / Math.sqrt(29)) < 1e-6);
    assert.ok(opensGate(gate));
  });

  it('stays shut with few customers, with no difference and with one that may be chance', () => {
    const popular = new Array<number>(30).fill(0.3);
    assert.equal(compareWithPopular({ personal: popular.slice(1), popular: popular.slice(1) }), undefined);
    assert.equal(opensGate(undefined), false);
    assert.equal(opensGate(compareWithPopular({ personal: popular, popular })), false);
    const lucky = popular.map((value, at) => (at === 0 ? 1 : value));
    assert.equal(opensGate(compareWithPopular({ personal: lucky, popular })), false);
  });
});

import { normalQuantile, wilsonInterval } from '@docent/engine';
import { chooseModel } from '@docent/engine/recommend/choose-model.js';
import { createVendor, worthOf } from './create-vendor.mjs';

/**
 * Has each of many vendors choose its model, and looks whether what is served is truly better than popularity.
 *
 * @param {{ vendors: number, seed: number, sabotage?: 'gate' }} options gate: it is always open
 */
export function judgeGate({ sabotage, seed, vendors }) {
  const judged = Array.from({ length: vendors }, (_, at) => judgeVendor(seed + at, sabotage));
  const personal = judged.filter(({ serves }) => serves === 'personal');
  const worse = personal.filter(({ gain }) => gain < 0);
  const { high, low } = wilsonInterval(worse.length, vendors);
  return {
    ...{ vendors, seed, ...(sabotage && { sabotage }) },
    personal: personal.length,
    worse: worse.length,
    laxer: countOf(judged.filter(({ laxer }) => laxer)),
    rate: { value: worse.length / vendors, low, high },
    byTaste: [...new Set(judged.map(({ taste }) => taste))]
      .sort((a, b) => a - b)
      .map(taste => {
        const own = judged.filter(one => one.taste === taste);
        const served = own.filter(({ serves }) => serves === 'personal');
        return {
          ...{ taste, vendors: own.length, better: own.filter(({ gain }) => gain > 0).length },
          ...{ personal: served.length, worse: served.filter(({ gain }) => gain < 0).length },
          gain: round(mean(served.map(({ gain }) => gain))),
        };
      }),
  };
}

function countOf(judged) {
  return { personal: judged.length, worse: judged.filter(({ gain }) => gain < 0).length };
}

function judgeVendor(seed, sabotage) {
  const vendor = createVendor({ seed });
  const model = chooseModel(vendor.interactions, {
    ...{ now: vendor.now, halfLifeDays: 90, minimumCustomers: 5 },
    isCandidate: () => true,
  });
  const place = new Map(vendor.catalogue.map(({ name }, at) => [name, at]));
  const popular = model.popular.map(({ item }) => place.get(item));
  const gain = mean(
    vendor.people.map(
      person => worthOf(person, rank(person, model, place, popular)) - worthOf(person, unseen(person, popular)),
    ),
  );
  const serves = sabotage === 'gate' && model.algorithm ? 'personal' : model.serves;
  return { taste: vendor.taste, serves, gain, laxer: opensAt95(model.gate) };
}

/** Whether a gate of 95 % in place of 99 % would open, too; with thirty customers or more Student's quantiles are near the normal ones. */
function opensAt95(gate) {
  if (!gate) return false;
  const { estimate, low } = gate.difference;
  return estimate - ((estimate - low) * normalQuantile(0.975)) / normalQuantile(0.995) > 0;
}

const unseen = ({ had }, items) => items.filter(item => !had.has(item));

/** As it is served: what the model speaks for, then the popular. */
function rank(person, { neighbours }, place, popular) {
  const scores = new Map();
  const names = [...place.keys()];
  for (const item of person.had) {
    for (const { item: other, weight } of neighbours.rows.get(names[item]) ?? []) {
      const at = place.get(other);
      scores.set(at, (scores.get(at) ?? 0) + weight);
    }
  }
  const spoken = [...scores].sort(([a, one], [b, other]) => other - one || a - b).map(([item]) => item);
  return unseen(person, [...spoken, ...popular.filter(item => !scores.has(item))]);
}

const mean = numbers => (numbers.length ? numbers.reduce((sum, number) => sum + number, 0) / numbers.length : 0);
const round = number => Math.round(number * 1e4) / 1e4;

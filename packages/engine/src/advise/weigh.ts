import type { PublishedCriterion } from '@docent/schema';
import type { Weight } from './advised.js';
import type { Guide, Situation } from './guide.js';
import { own, within } from './own.js';
import { questionsIn } from './questions-in.js';
import type { Settled } from './settle.js';
import { unsettled } from './unsettled.js';

/** A weight, and between which whole points open questions may still move it. */
export interface Weighed extends Weight {
  low: number;
  high: number;
}

/** The weights of the criteria, in their order. Of several allocations that are answered, that with the least id counts. */
export function weigh(guide: Guide, situation: Situation, settled: Settled): Weighed[] {
  const allocations = guide.questions
    .filter(({ type }) => type === 'allocation')
    .map(({ id }) => id)
    .sort();
  const allocation = allocations.find(id => settled.answers[id]);
  const free = allocations.some(id => settled.moving.has(id));
  return guide.criteria.map(criterion => {
    const points = own(situation.weights, criterion.id);
    if (Number.isFinite(points)) return fixed(Number(points), 'own', []);
    const weighed = allocation
      ? fixed(own(settled.answers[allocation] as Record<string, number>, criterion.id) ?? 0, 'allocation', [allocation])
      : adjusted(guide, criterion, settled);
    return free ? { ...weighed, low: 0, high: 100 } : weighed;
  });
}

function fixed(given: number, from: 'own' | 'allocation', questions: string[]): Weighed {
  const points = within(Math.round(given), 0, 100);
  return { points, parts: [{ weight: points, from, questions }], low: points, high: points };
}

function adjusted(guide: Guide, { adjust = [], weight }: PublishedCriterion, settled: Settled): Weighed {
  const base = weight || 0;
  let [sum, low, high] = [base, base, base];
  const parts: Weight['parts'][number][] = [{ weight: base, from: 'base', questions: [] }];
  for (const [adjustment, { by, when }] of adjust.entries()) {
    const { result, trace } = settled.ask.decide(when);
    const holds = result === true;
    const open = unsettled(when, result, settled);
    if (holds) {
      sum += by;
      parts.push({ weight: by, from: 'adjustment', adjustment, questions: questionsIn(trace, guide) });
    }
    if (open || holds) low += open ? Math.min(by, 0) : by;
    if (open || holds) high += open ? Math.max(by, 0) : by;
  }
  const points = within(sum, 0, 100);
  if (points !== sum) parts.push({ weight: points - sum, from: 'bound', questions: [] });
  return { points, parts, low: within(low, 0, 100), high: within(high, 0, 100) };
}

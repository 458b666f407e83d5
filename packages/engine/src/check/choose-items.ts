import type { PublishedItem, SkillRecord } from '@docent/schema';
import { bucket } from '../experiment/bucket.js';
import { attemptsOf } from './attempts-of.js';

/** Which items to ask. */
export interface ItemsWanted {
  phase: 'pre' | 'post' | 'review' | 'probe';
  /** At most so many. */
  limit: number;
  /** What tells customers apart, so that forms rotate among them: some start with one, some with another. */
  seed: string;
}

const turns = { pre: 0, post: 1, probe: 2 } as const;

/**
 * The items of a skill that are asked now. Before and after learning they are of different forms, so that what is measured is not
 * the memory of an item; what was begun goes on. A refresher asks what was asked longest ago, or never. What is to be done in the
 * product is asked by refreshers and probes, or where there is nothing else.
 */
export function chooseItems(
  items: readonly PublishedItem[],
  record: SkillRecord | undefined,
  { limit, phase, seed }: ItemsWanted,
): PublishedItem[] {
  const attempts = attemptsOf(record, new Map(items.map(({ id, revision }) => [id, revision])));
  const asked = new Map(attempts.map(({ at, item }) => [item, at]));
  const place = (item: PublishedItem) => asked.get(item.id) ?? -Infinity;
  if (phase === 'review') return [...items].sort((a, b) => compare(place(a), place(b))).slice(0, limit);

  const told = items.filter(({ type }) => type !== 'do');
  const fit = phase === 'probe' || !told.length ? items : told;
  const forms = [...new Set(fit.map(({ form }) => form))].sort();
  const start = Math.floor(bucket('forms', seed) * forms.length) + turns[phase];
  const inTurn = forms.map((_, index) => forms[(start + index) % forms.length]!);
  const formOf = (id: string) => items.find(item => item.id === id)!.form;
  const asIn = (same: boolean) =>
    attempts.filter(each => (each.phase === phase) === same).map(({ item }) => formOf(item));
  const begun = inTurn.find(form => asIn(true).includes(form));
  // Whoever was asked a form before, with another seed, is asked another one all the same.
  const form = begun ?? inTurn.find(form => !asIn(false).includes(form)) ?? inTurn[0];
  return fit.filter(item => item.form === form).slice(0, limit);
}

function compare(a: number, b: number): number {
  return a < b ? -1 : Number(a > b);
}

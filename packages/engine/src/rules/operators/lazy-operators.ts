import { everyElement, filterList, mapList, noElement, reduceList, someElement } from './lists.js';
import { and, choose, not, or, sure } from './logic.js';
import { condition, value } from './named.js';
import { fact, missing, missingSome } from './facts.js';
import type { Frame } from '../run/run.js';

/** An operator that decides itself which of its arguments are evaluated, and on what. */
export type LazyOperator = (frame: Frame) => unknown;

/** Operators that do not take plain values: logic, lists, facts, names. */
export const lazyOperators: Readonly<Record<string, LazyOperator>> = {
  if: choose,
  '?:': choose,
  and,
  or,
  '!': not,
  '!!': sure,
  all: everyElement,
  none: noElement,
  some: someElement,
  filter: filterList,
  map: mapList,
  reduce: reduceList,
  var: fact,
  missing,
  missing_some: missingSome,
  condition,
  value,
};

import type { Decision } from '../../rules/decide-with.js';
import type { Rule } from '../../rules/rule.js';
import { assess, type Assessed } from '../assess.js';
import type { Guide, Situation } from '../guide.js';
import { settle } from '../settle.js';

/** How things stand, and would stand. */
export interface WhatIf {
  /** Now. */
  now: Assessed;
  /** If one question were answered so; `undefined` takes its answer away. */
  given(question: string, answer: unknown): Assessed;
}

/** Answers "what if", asking only those rules again that read what is different. */
export function createWhatIf(guide: Guide, situation: Situation): WhatIf {
  const settled = settle(guide, situation);
  const { ask } = settled;
  const decisions = new Map<Rule, Decision>();
  const values = new Map<Rule, unknown>();
  const once = <T>(found: Map<Rule, T>, rule: Rule, find: (rule: Rule) => T): T => {
    if (!found.has(rule)) found.set(rule, find(rule));
    return found.get(rule) as T;
  };
  const from = { ...ask, decide: (rule: Rule) => once(decisions, rule, ask.decide) };
  const valueNow = (rule: Rule): unknown => once(values, rule, ask.value);
  return {
    now: assess(guide, situation, { ...settled, ask: { ...from, value: valueNow } }),
    given(question, answer) {
      const changed = { ...situation, answers: { ...situation.answers, [question]: answer } };
      const next = settle(guide, changed, ask.reads);
      const counts = new Set([...Object.keys(settled.answers), ...Object.keys(next.answers)]);
      const other = [...counts].filter(
        id => id === question || Object.hasOwn(settled.answers, id) !== Object.hasOwn(next.answers, id),
      );
      const differs = (rule: Rule): boolean => other.some(id => ask.reads(rule).has(id));
      return assess(guide, changed, {
        ...next,
        ask: {
          reads: ask.reads,
          decide: rule => (differs(rule) ? next.ask : from).decide(rule),
          value: rule => (differs(rule) ? next.ask.value(rule) : valueNow(rule)),
        },
      });
    },
  };
}

/** The id of the outcome that is first. */
export function firstOf({ standings }: Assessed): string | undefined {
  const [first] = standings;
  return first?.rank ? first.outcome.id : undefined;
}

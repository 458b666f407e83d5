import type { PublishedQuestion } from '@docent/schema';
import type { Guide, Situation } from './guide.js';
import { createWhatIf, firstOf, type WhatIf } from './analysis/create-what-if.js';

/** What choosing an option would do. */
export interface OptionEffect {
  possible: boolean;
  /** Why not. `rule`: the guide says that it cannot be chosen; `no-outcome`: it can, and nothing would be left to advise. */
  because?: 'rule' | 'no-outcome';
  /** Outcomes that it would exclude, each by its first must-have that fails. */
  excludes: { outcome: string; mustHave: string }[];
}

/**
 * By option, what choosing it would do beside the question not being answered; for `choices`, beside the other options that
 * are chosen. The options of yes or no are `true` and `false`. Nothing for questions of other types.
 */
export function optionEffects(guide: Guide, situation: Situation, questionId: string): Record<string, OptionEffect> {
  const question = guide.questions.find(({ id }) => id === questionId);
  const answered = situation.answers[questionId];
  const chosen: readonly unknown[] = question?.type === 'choices' && Array.isArray(answered) ? answered : [];
  const beside = (answer: unknown): WhatIf =>
    createWhatIf(guide, { ...situation, answers: { ...situation.answers, [questionId]: answer } });
  const besideAll = beside(chosen.length ? chosen : undefined);
  return Object.fromEntries(
    answersOf(question).map(({ answer, id, possible = true }): [string, OptionEffect] => {
      const rest = chosen.filter(other => other !== id);
      const { given, now } = chosen.includes(id) ? beside(rest.length ? rest : undefined) : besideAll;
      if (now.settled.ask.decide(possible).result === false)
        return [id, { possible: false, because: 'rule', excludes: [] }];
      const then = given(questionId, question?.type === 'choices' ? [...rest, id] : answer);
      const before = new Set(now.standings.filter(({ rank }) => rank).map(({ outcome }) => outcome.id));
      const excludes = then.standings.flatMap(({ decisions, outcome }) => {
        const failed = outcome.requires.find((_, at) => decisions[at]?.result === false);
        return failed && before.has(outcome.id) ? [{ outcome: outcome.id, mustHave: failed.id }] : [];
      });
      return [id, firstOf(then) ? { possible: true, excludes } : { possible: false, because: 'no-outcome', excludes }];
    }),
  );
}

function answersOf(question: PublishedQuestion | undefined): { id: string; answer: unknown; possible?: unknown }[] {
  if (question?.type === 'yes-no') return [true, false].map(answer => ({ id: String(answer), answer }));
  return (question?.options ?? []).map(({ id, possible }) => ({ id, answer: id, possible }));
}

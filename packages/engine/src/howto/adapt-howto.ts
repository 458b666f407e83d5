import type { PublishedHowto, PublishedQuestion, PublishedSupply } from '@docent/schema';
import { fitAnswer } from '../advise/fit-answer.js';
import { decideWith } from '../rules/decide-with.js';
import { jsonLogicOperators } from '../rules/operators/json-logic-operators.js';
import type { Operators } from '../rules/operators/operator.js';
import type { Rule } from '../rules/rule.js';

/** All that decides which of a how-to there is for a customer. */
export interface HowtoSituation {
  /** What rules may see beside the answers: `customer`, `account` … Default: nothing. */
  facts?: Readonly<Record<string, unknown>> | undefined;
  /** Answers to the questions of the how-to, by id; `null`: taken back. Those that do not fit count for nothing. */
  choices?: Readonly<Record<string, unknown>> | undefined;
  /** How many the customer makes. Default: as many as the quantities are given for. */
  yield?: number | undefined;
  /** ISO 8601. */
  now: string;
  /** Operators the rules need. Default: those of JsonLogic, enough unless the how-to says `additions`. */
  operators?: Operators | undefined;
}

/**
 * The how-to as it is for this customer: the steps whose rule holds, the questions that are relevant, the parts for as many as
 * are made. While a rule is not decided, its step or question is not there. Changes nothing of what it was given.
 */
export function adaptHowto(howto: PublishedHowto, situation: HowtoSituation): PublishedHowto {
  const { operators = jsonLogicOperators } = situation;
  const answers: Record<string, unknown> = {};
  const facts = { ...situation.facts, answers, now: situation.now };
  const definitions = {
    conditions: rulesOf(howto.conditions, ({ when }) => when),
    values: rulesOf(howto.values, ({ value }) => value),
  };
  const holds = (rule: unknown): boolean =>
    rule === undefined || decideWith(operators, rule as Rule, facts, definitions).result === true;

  // A question may be relevant by the answers to those before it.
  const questions = howto.questions?.filter(question => {
    if (!holds(question.relevant)) return false;
    const answer = answerTo(question, situation.choices);
    if (answer !== undefined) answers[question.id] = answer;
    return true;
  });
  const steps = howto.steps.filter(({ when }) => holds(when));
  const { parts, yield: made } = howto;
  const times = (situation.yield ?? made?.quantity ?? 1) / (made?.quantity ?? 1);
  return {
    ...howto,
    steps,
    ...(questions && { questions }),
    ...(parts && { parts: parts.map(part => scale(part, times)) }),
  };
}

/** The answer as far as it fits the question as it is now. */
function answerTo(question: PublishedQuestion, choices: HowtoSituation['choices']): unknown {
  const given = choices && Object.hasOwn(choices, question.id) ? choices[question.id] : undefined;
  return given === undefined || given === null ? undefined : fitAnswer(question, given, []);
}

/** What is counted in whole pieces is rounded up, everything else to two decimals. */
function scale(part: PublishedSupply, times: number): PublishedSupply {
  const { fixed, quantity } = part;
  if (quantity === undefined || fixed || times === 1) return part;
  const exact = Number((quantity * times).toFixed(6));
  return {
    ...part,
    quantity: Number.isInteger(quantity) ? Math.ceil(exact) : Math.max(Math.round(exact * 100), 1) / 100,
  };
}

function rulesOf<T>(named: Readonly<Record<string, T>> | undefined, rule: (one: T) => unknown): Record<string, Rule> {
  return Object.fromEntries(Object.entries(named ?? {}).map(([id, one]) => [id, rule(one) as Rule]));
}

import type { PublishedSurvey, PublishedSurveyQuestion } from '@docent/schema';
import { decideWith } from '../rules/decide-with.js';
import { jsonLogicOperators } from '../rules/operators/json-logic-operators.js';
import type { Operators } from '../rules/operators/operator.js';
import type { Rule } from '../rules/rule.js';
import { valueWith } from '../rules/value-with.js';
import type { fitParts } from './fit-parts.js';
import { fitSurveyAnswer, seenByRules } from './survey-answer.js';

/** All that it depends on which questions are asked. */
export interface SurveySituation {
  /** By id of the question; `null`: prefers not to say. */
  answers: Readonly<Record<string, unknown>>;
  /** What else rules may see: `customer`, `account`, `page` … Default: nothing. */
  facts?: Readonly<Record<string, unknown>>;
  /** ISO 8601. */
  now: string;
  /** Operators that the rules need. Default: `jsonLogicOperators`, enough unless the published survey says `additions`. */
  operators?: Operators;
  /** Which answers fit that have parts of their own. Default: none does, so that surveys without such questions do without. */
  fit?: typeof fitParts;
}

/** What is asked, and which answers count. */
export interface SettledSurvey {
  /** Questions that are asked, in the order of the survey. */
  relevant: PublishedSurveyQuestion[];
  /** Answers to them that fit, by id; `null`: prefers not to say. */
  answers: Record<string, unknown>;
  /** Whether they would choose something again, where the survey asks and they have said: what goes with the answers. */
  also: { chooseAgain?: { about: string; yes: boolean } };
  /** Whether a rule holds; what is not known does not. */
  holds(rule: Rule): boolean;
  /** The value of a rule. */
  value(rule: Rule): unknown;
  /** Named values by id, for texts. */
  values(): Record<string, unknown>;
}

/**
 * Goes through the questions in their order. A rule sees the answers to the questions before it that are asked themselves, so
 * that an answer to a question that has come to be left out counts for nothing.
 */
export function settleSurvey(
  survey: Pick<PublishedSurvey, 'chooseAgain' | 'conditions' | 'questions' | 'values'>,
  { answers: given, facts, fit, now, operators = jsonLogicOperators }: SurveySituation,
): SettledSurvey {
  const answers: Record<string, unknown> = {};
  const seen: Record<string, unknown> = {};
  const definitions = {
    conditions: pick(survey.conditions, 'when'),
    values: pick(survey.values, 'value'),
  };
  const known = { ...facts, answers: seen, now };
  const holds = (rule: Rule): boolean => decideWith(operators, rule, known, definitions).result === true;
  const value = (rule: Rule): unknown => valueWith(operators, rule, known, definitions);
  const relevant = survey.questions.filter(question => {
    const { id, relevant = true } = question;
    if (relevant !== true && !holds(relevant)) return false;
    const answer = Object.hasOwn(given, id) ? fitSurveyAnswer(question, given[id], fit) : undefined;
    if (answer !== undefined) answers[id] = answer;
    if (answer != null) seen[id] = seenByRules(answer);
    return true;
  });
  const { about, question, yes = [] } = survey.chooseAgain ?? {};
  const said = question === undefined ? undefined : seen[question];
  return {
    relevant,
    answers,
    also: about && said !== undefined ? { chooseAgain: { about, yes: yes.includes(String(said)) } } : {},
    holds,
    value,
    values: () => Object.fromEntries(Object.entries(definitions.values).map(([id, rule]) => [id, value(rule)])),
  };
}

function pick<K extends string>(named: Readonly<Record<string, { readonly [key in K]: unknown }>>, key: K) {
  return Object.fromEntries(Object.entries(named).map(([id, entry]) => [id, entry[key]]));
}

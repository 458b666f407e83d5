import { type Decision, decideWith } from '../rules/decide-with.js';
import { jsonLogicOperators } from '../rules/operators/json-logic-operators.js';
import type { Definitions, Rule } from '../rules/rule.js';
import { valueWith } from '../rules/value-with.js';
import type { Guide, Situation } from './guide.js';
import { own, within } from './own.js';
import { readsOf } from './reads-of.js';

/** Puts the rules of a guide to a situation. */
export interface Ask {
  decide(rule: Rule): Decision;
  value(rule: Rule): unknown;
  /** Ids of the questions whose answers the rule may read. */
  reads(rule: Rule): ReadonlySet<string>;
}

/**
 * Rules see the facts of the situation, `answers`, `assumptions` by id, and `now`.
 *
 * @param answers those that count; looked at whenever a rule is asked
 */
export function createAsk(
  guide: Guide,
  situation: Situation,
  answers: Readonly<Record<string, unknown>>,
  reads: Ask['reads'] = createReads(guide),
): Ask {
  const { operators = jsonLogicOperators, now } = situation;
  const facts = { ...situation.facts, answers, assumptions: assumptionsOf(guide, situation), now };
  const definitions = definitionsOf(guide);
  return {
    decide: rule => decideWith(operators, rule, facts, definitions),
    value: rule => valueWith(operators, rule, facts, definitions),
    reads,
  };
}

function createReads(guide: Guide): Ask['reads'] {
  const read = new Map<Rule, ReadonlySet<string>>();
  return rule => {
    let found = read.get(rule);
    if (!found) read.set(rule, (found = readsOf(rule, guide)));
    return found;
  };
}

/** Assumptions by id: the customer's own where it is a number, kept within bounds. */
function assumptionsOf({ assumptions }: Guide, situation: Situation): Record<string, number> {
  return Object.fromEntries(
    assumptions.map(({ id, maximum = Infinity, minimum = 0, value }) => {
      const given = own(situation.assumptions, id);
      return [id, Number.isFinite(given) ? within(Number(given), minimum, maximum) : value];
    }),
  );
}

function definitionsOf({ conditions, values }: Guide): Definitions {
  const pick = <T>(named: Readonly<Record<string, T>>, rule: (one: T) => Rule): Record<string, Rule> =>
    Object.fromEntries(Object.entries(named).map(([id, one]) => [id, rule(one)]));
  return { conditions: pick(conditions, ({ when }) => when), values: pick(values, ({ value }) => value) };
}

import { checkRuleText, type PlacedRule } from '../../checks/check-rule-text.js';
import { quote } from '../../problems/quote.js';
import type { Path } from '../../source/source-file.js';
import type { CheckContext } from '../kind-compiler.js';
import { checkFact, factFault } from './check-fact.js';
import { factsRead } from './facts-read.js';
import type { GuideDraft } from './guide-draft.js';
import { guideRules } from './guide-rules.js';
import { ruleReads } from './rule-reads.js';

/**
 * Reports what is wrong with rules: by themselves, and with what they read.
 *
 * @param rules default: all of the guide
 */
export function checkRules(
  draft: GuideDraft,
  context: CheckContext,
  rules: readonly PlacedRule[] = guideRules(draft.guide),
): void {
  const { named, noun, report } = draft;
  const followed = new Set<string>();
  for (const placed of rules) {
    const { rule, path } = placed;
    // A circle of names is reported at the names.
    const isName = path[0] === 'conditions' || (path[0] === 'values' && path.length > 1);
    if (!checkRuleText(placed, named, draft, isName ? [] : ['cyclic-name'])) continue;
    const { facts, names, computed } = ruleReads(rule);
    for (const at of computed) {
      const message = 'The rule reads a fact whose name is not written out here.';
      const hint = 'Name it, as in {"var": "answers.seats"}; within a list, {"var": ""} is the element.';
      report('rule-fact', [...path, ...at], message, hint);
    }
    for (const read of facts) checkFact(read, path, draft);
    for (const { operator, id, path: at } of names) {
      if (followed.has(`${operator} ${id}`)) continue;
      followed.add(`${operator} ${id}`);
      checkShared(operator, id, [...path, ...at]);
    }
  }

  /** A rule of the project may read answers that this guide never gets. */
  function checkShared(operator: 'condition' | 'value', id: string, path: Path): void {
    const group = context.named[operator === 'condition' ? 'conditions' : 'values'];
    if (!Object.hasOwn(group, id)) return;
    const { questions, assumptions } = factsRead(group[id], context.named);
    for (const fact of [
      ...questions.map(question => `answers.${question}`),
      ...assumptions.map(assumption => `assumptions.${assumption}`),
    ]) {
      const fault = factFault(fact, draft);
      if (!fault) continue;
      const message = `The ${operator} ${quote(id)} of the project reads ${quote(fact)}, which this ${noun} does not have.`;
      report('rule-fact', path, message, fault.hint);
    }
  }
}

import type { Recommendations } from '@docent/schema';
import { checkRuleText } from '../../checks/check-rule-text.js';
import { quote } from '../../problems/quote.js';
import type { CheckContext, Draft } from '../kind-compiler.js';
import { checkListItems } from './check-list-items.js';
import { checkSignals } from './check-signals.js';
import { checkSkillCircles } from './check-skill-circles.js';
import { checkStrategies } from './check-strategies.js';

/** Reports what the schema of a list of recommendations cannot express. */
export function checkList(list: Draft<Recommendations>, context: CheckContext): void {
  checkStrategies(list, context);
  checkListItems(list, context);
  checkSignals(list, context);
  checkExperts(list, context);
  if (list.strategies?.includes('next-skill')) checkSkillCircles(context);
  for (const field of ['include', 'exclude', 'pinned', 'promoted', 'expert'] as const) {
    list[field]?.forEach((one, index) =>
      checkRuleText({ rule: one?.when, path: [field, index, 'when'], is: 'condition' }, context.named, context),
    );
  }
}

function checkExperts({ expert = [] }: Draft<Recommendations>, { report }: CheckContext): void {
  const ids = expert.map(rule => rule?.id);
  expert.forEach((rule, index) => {
    if (!rule) return;
    if (rule.id !== undefined && ids.indexOf(rule.id) !== index) {
      const message = `${quote(rule.id)} is the id of two expert rules.`;
      report('duplicate-id', ['expert', index, 'id'], message, 'Give each of them an id of its own.');
    }
    if (rule.source !== undefined) return;
    const message = 'The rule does not say where it comes from, so that nobody can look it up.';
    report('list-source', ['expert', index], message, 'Add "source": a reference, or a quotation.');
  });
}

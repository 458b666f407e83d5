import type { Advice } from '@docent/schema';
import type { PlacedRule } from '../../checks/check-rule-text.js';
import type { Path } from '../../source/source-file.js';
import type { Draft } from '../kind-compiler.js';

const amounts = ['years', 'once', 'yearly', 'benefit', 'growth', 'value'] as const;

/** Every rule of a guide with its place, named ones first. */
export function guideRules(guide: Draft<Advice>): PlacedRule[] {
  const rules: PlacedRule[] = [];
  const add = (is: PlacedRule['is'], rule: unknown, ...path: Path): void => {
    if (rule !== undefined) rules.push({ rule, path, is });
  };

  for (const [id, named] of Object.entries(guide.conditions ?? {}))
    add('condition', named?.when, 'conditions', id, 'when');
  for (const [id, named] of Object.entries(guide.values ?? {})) add('value', named?.value, 'values', id, 'value');
  guide.questions?.forEach((question, index) => {
    add('condition', question?.relevant, 'questions', index, 'relevant');
    question?.options?.forEach((option, at) =>
      add('condition', option?.possible, 'questions', index, 'options', at, 'possible'),
    );
  });
  guide.criteria?.forEach((criterion, index) =>
    criterion?.adjust?.forEach((change, at) => add('condition', change?.when, 'criteria', index, 'adjust', at, 'when')),
  );
  guide.outcomes?.forEach((outcome, index) => {
    const at = ['outcomes', index] as const;
    outcome?.requires?.forEach((must, place) => add('condition', must?.when, ...at, 'requires', place, 'when'));
    for (const [id, score] of Object.entries(outcome?.scores ?? {}))
      add('value', score?.value, ...at, 'scores', id, 'value');
    outcome?.reasons?.forEach((reason, place) => add('condition', reason?.when, ...at, 'reasons', place, 'when'));
  });
  guide.calculators?.forEach((calculator, index) => {
    for (const key of amounts) add('value', calculator?.[key], 'calculators', index, key);
  });
  return rules;
}

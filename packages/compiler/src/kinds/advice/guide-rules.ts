import type { PlacedRule } from '../../checks/check-rule-text.js';
import type { Path } from '../../source/source-file.js';

const amounts = ['years', 'once', 'yearly', 'benefit', 'growth', 'value'] as const;

type Entries<T> = readonly (T | undefined)[] | undefined;
type Named<T> = Readonly<Record<string, T | undefined>> | undefined;
interface Conditional {
  readonly when?: unknown;
}

/** Where a guide has rules, as it is written or as it is published. */
export interface RuledGuide {
  readonly conditions?: Named<Conditional>;
  readonly values?: Named<{ readonly value?: unknown }>;
  readonly questions?: Entries<{
    readonly relevant?: unknown;
    readonly options?: Entries<{ readonly possible?: unknown }>;
  }>;
  readonly criteria?: Entries<{ readonly adjust?: Entries<Conditional> }>;
  readonly outcomes?: Entries<{
    readonly requires?: Entries<Conditional>;
    readonly scores?: Named<{ readonly value?: unknown }>;
    readonly reasons?: Entries<Conditional>;
  }>;
  readonly calculators?: Entries<{ readonly [K in (typeof amounts)[number]]?: unknown }>;
}

/** Every rule of a guide with its place, named ones first. */
export function guideRules(guide: RuledGuide): PlacedRule[] {
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

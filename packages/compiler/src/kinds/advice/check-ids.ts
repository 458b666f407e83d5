import { quote } from '../../problems/quote.js';
import type { Path } from '../../source/source-file.js';
import type { GuideDraft } from './guide-draft.js';

/** Reports ids that are used twice in one list. */
export function checkIds({ guide, report }: GuideDraft): void {
  const check = (list: readonly unknown[] | undefined, name: string, path: Path): void => {
    const positions = new Map<string, number>();
    list?.forEach((entry, index) => {
      const id = (entry as { id?: string } | undefined)?.id;
      if (id === undefined) return;
      const first = positions.get(id);
      if (first === undefined) positions.set(id, index);
      else {
        const message = `${name} ${first + 1} and ${index + 1} have the same id, ${quote(id)}.`;
        report('duplicate-id', [...path, index, 'id'], message, 'Give each of them an id of its own.');
      }
    });
  };

  check(guide.questions, 'Questions', ['questions']);
  guide.questions?.forEach((question, index) => check(question?.options, 'Options', ['questions', index, 'options']));
  check(guide.criteria, 'Criteria', ['criteria']);
  check(guide.outcomes, 'Outcomes', ['outcomes']);
  guide.outcomes?.forEach((outcome, index) => {
    check(outcome?.requires, 'Must-haves', ['outcomes', index, 'requires']);
    check(outcome?.reasons, 'Reasons', ['outcomes', index, 'reasons']);
  });
  check(guide.assumptions, 'Assumptions', ['assumptions']);
  check(guide.calculators, 'Calculators', ['calculators']);
  check(guide.roles, 'Roles', ['roles']);
}

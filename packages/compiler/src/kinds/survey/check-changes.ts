import type { Survey } from '@docent/schema';
import type { PlacedRule } from '../../checks/check-rule-text.js';
import { didYouMean } from '../../problems/nearest.js';
import { quote } from '../../problems/quote.js';
import type { CheckContext, Draft } from '../kind-compiler.js';

/** Reports changes with the same id, of a day to come, or of questions that there are not. */
export function checkChanges({ changes, questions }: Draft<Survey>, { now, report }: CheckContext): void {
  const today = now.toISOString().slice(0, 10);
  const asked = questions?.flatMap(question => question?.id ?? []) ?? [];
  const ids = changes?.map(change => change?.id) ?? [];
  changes?.forEach((change, index) => {
    if (change === undefined) return;
    const { date, id } = change;
    const path = ['changes', index];
    const first = ids.indexOf(id);
    if (id !== undefined && first !== index) {
      const message = `Changes ${first + 1} and ${index + 1} have the same id, ${quote(id)}.`;
      report('duplicate-id', [...path, 'id'], message, 'Give each of them an id of its own.');
    }
    // What is no date is the validator's business.
    if (date !== undefined && /^\d{4}-/.test(date) && date > today) {
      const message = `The change is of ${date}, which is still to come: nobody is told of it before.`;
      report('survey-change-date', [...path, 'date'], message, 'Correct the date if it has happened already.');
    }
    change.questions?.forEach((question, at) => {
      if (question === undefined || asked.includes(question)) return;
      const message = `The survey has no question ${quote(question)}.`;
      const hint = `${didYouMean(question, new Set(asked))}Name a question of this survey.`;
      report('unknown-reference', [...path, 'questions', at], message, hint);
    });
  });
}

/** The rules by which customers are told of changes. */
export const changeRules = ({ changes = [] }: Draft<Survey>): PlacedRule[] =>
  changes.flatMap((change, index): PlacedRule[] =>
    change?.when === undefined ? [] : [{ rule: change.when, path: ['changes', index, 'when'], is: 'condition' }],
  );

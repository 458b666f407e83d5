import type { Advice, Howto } from '@docent/schema';
import type { PlacedRule } from '../../checks/check-rule-text.js';
import { checkIds } from '../advice/check-ids.js';
import { checkQuestions } from '../advice/check-questions.js';
import { checkRelevance } from '../advice/check-relevance.js';
import { checkRules } from '../advice/check-rules.js';
import { guideDraft } from '../advice/guide-draft.js';
import { guideRules } from '../advice/guide-rules.js';
import type { CheckContext, Draft } from '../kind-compiler.js';

/** Reports what is wrong with the questions of a how-to, and with the rules by which steps are there: as in a guide. */
export function checkHowtoRules({ questions, steps }: Draft<Howto>, context: CheckContext): void {
  questions?.forEach((question, index) => {
    if (question?.type !== 'allocation') return;
    const message = 'A how-to has no criteria to share points between.';
    context.report('question-fields', ['questions', index, 'type'], message, 'Ask with another type of question.');
  });
  // What a guide says of points is of no use here.
  const asked = questions?.map(question => (question?.type === 'allocation' ? undefined : question));
  const guide = { ...(asked && { questions: asked }) } as Draft<Advice>;
  const draft = guideDraft(guide, context, 'how-to');
  checkIds(draft);
  checkQuestions(draft);
  checkRelevance(draft);
  const whens = (steps ?? []).flatMap((step, index): PlacedRule[] =>
    step?.when === undefined ? [] : [{ rule: step.when, path: ['steps', index, 'when'], is: 'condition' }],
  );
  checkRules(draft, context, [...guideRules(guide), ...whens]);
}

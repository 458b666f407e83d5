import type { Survey } from '@docent/schema';
import type { PlacedRule } from '../../checks/check-rule-text.js';
import { checkIds } from '../advice/check-ids.js';
import { checkNames } from '../advice/check-names.js';
import { checkRelevance } from '../advice/check-relevance.js';
import { checkRules } from '../advice/check-rules.js';
import { guideDraft } from '../advice/guide-draft.js';
import { guideRules } from '../advice/guide-rules.js';
import type { CheckContext, Draft } from '../kind-compiler.js';
import { asGuide } from './as-guide.js';
import { changeRules, checkChanges } from './check-changes.js';
import { checkChooseAgain } from './check-choose-again.js';
import { checkOrder } from './check-order.js';
import { checkSurveyQuestions } from './check-survey-questions.js';
import { checkThanks } from './check-thanks.js';
import { lintSurvey } from './lint/lint-survey.js';

/** Reports what the schema of a survey cannot express. */
export function checkSurvey(survey: Draft<Survey>, context: CheckContext): void {
  const guide = asGuide(survey);
  const draft = guideDraft(guide, context, 'survey');
  checkIds(draft);
  checkNames(draft, context);
  checkSurveyQuestions(survey, draft);
  checkRelevance(draft);
  checkOrder(draft);
  checkThanks(survey, context);
  checkChanges(survey, context);
  checkChooseAgain(survey, context);
  const whens = (survey.thanks ?? []).flatMap((thanks, index): PlacedRule[] =>
    thanks?.when === undefined ? [] : [{ rule: thanks.when, path: ['thanks', index, 'when'], is: 'condition' }],
  );
  const prefills = (survey.questions ?? []).flatMap((question, index): PlacedRule[] => {
    const rule = question?.prefill?.value;
    return rule === undefined ? [] : [{ rule, path: ['questions', index, 'prefill', 'value'], is: 'value' }];
  });
  checkRules(draft, context, [...guideRules(guide), ...whens, ...prefills, ...changeRules(survey)]);
  lintSurvey(survey, context);
}

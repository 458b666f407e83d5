import { sharedRules } from '../../publish/shared-rules.js';
import type { PublishContext } from '../kind-compiler.js';
import type { LocalisedSurvey } from './localised-survey.js';

/**
 * What the revision of a survey is made of: all that it says and asks, also through the rules of the project. What changed
 * because of the answers is told afterwards, and changes nothing of what was asked; nor does what is counted of them.
 */
export function surveyMeaning(survey: LocalisedSurvey, context: PublishContext): unknown {
  const { changes: _, chooseAgain: __, conditions = {}, values = {}, ...content } = survey;
  return { ...content, ...sharedRules([content, conditions, values], { conditions, values }, context) };
}

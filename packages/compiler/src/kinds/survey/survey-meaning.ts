import { sharedRules } from '../../publish/shared-rules.js';
import type { PublishContext } from '../kind-compiler.js';
import type { LocalisedSurvey } from './localised-survey.js';

/** What the revision of a survey is made of: all that it says and asks, also through the rules of the project. */
export function surveyMeaning(survey: LocalisedSurvey, context: PublishContext): unknown {
  const { conditions = {}, values = {}, ...content } = survey;
  return { ...content, ...sharedRules([content, conditions, values], { conditions, values }, context) };
}

import type { WidgetPart } from '../../base/widget-part.js';
import type { SurveyInputs } from '../survey-field.js';
import { consentInput } from './consent-input.js';
import { ratingInput } from './rating-input.js';
import { surveyMoreMessages } from './survey-more.messages.js';
import { surveyMoreStyles } from './survey-more.styles.js';

/** Ways of answering that not every survey needs, loaded when a question does. */
export const surveyMore: WidgetPart & { inputs: SurveyInputs } = {
  english: surveyMoreMessages,
  styles: surveyMoreStyles,
  inputs: { consent: consentInput, rating: ratingInput },
};

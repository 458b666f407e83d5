import { articleStyles } from '../base/article.styles.js';
import { textStyles } from '../base/text.styles.js';
import { surveyStyles } from './survey.styles.js';

/** The style sheets of the survey, in the order they apply. */
export const surveySheets = [articleStyles, textStyles, surveyStyles];

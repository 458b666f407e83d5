import { signsStyles } from '../../question/signs.styles.js';

/** The rarer ways of answering a survey. */
export const surveyMoreStyles = signsStyles;

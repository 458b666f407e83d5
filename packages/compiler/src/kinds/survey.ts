import type { PublishedSurvey, Survey } from '@docent/schema';
import type { KindCompiler } from './kind-compiler.js';
import { checkSurvey } from './survey/check-survey.js';
import { checkSurveyValues } from './survey/check-survey-values.js';
import { examineSurvey } from './survey/examine-survey.js';
import type { LocalisedSurvey } from './survey/localised-survey.js';
import { publishSurvey } from './survey/publish-survey.js';
import { surveyMeaning } from './survey/survey-meaning.js';

/** Compiles surveys. */
export const surveyCompiler: KindCompiler<Survey, LocalisedSurvey, PublishedSurvey> = {
  check: checkSurvey,
  checkValues: checkSurveyValues,
  publish: publishSurvey,
  examine: examineSurvey,
  meaning: surveyMeaning,
};

import type { PublishedSurvey, PublishedSurveyQuestion } from '@docent/schema';

/** A survey in one language, before its revisions are known and its defaults filled in. */
export interface LocalisedSurvey extends Pick<PublishedSurvey, 'title'>, Partial<Pick<PublishedSurvey, Optional>> {
  questions: Omit<PublishedSurveyQuestion, 'revision'>[];
}

type Optional =
  'intro' | 'asks' | 'readers' | 'why' | 'keep' | 'conditions' | 'values' | 'thanks' | 'changes' | 'chooseAgain';

import type { PublishedQuestion, PublishedSurvey, PublishedSurveyQuestion, Survey } from '@docent/schema';
import { asQuestion } from '@docent/engine';
import { needsOf } from './as-guide.js';
import { createModel } from '../advice/lint/create-model.js';
import { lintQuestions } from '../advice/lint/lint-questions.js';
import type { ExamineContext, OwnFields } from '../kind-compiler.js';

/** A question left out asks nothing more, where a guide that does not know goes on to ask. */
const asked = (question: PublishedSurveyQuestion): PublishedQuestion => ({ ...asQuestion(question), optional: false });

/** Looks for questions of a survey that are never asked, as for those of a guide. */
export function examineSurvey(
  { conditions, questions, values }: OwnFields<PublishedSurvey>,
  _: Survey,
  { now, report }: ExamineContext,
): void {
  const nothing = { assumptions: [], calculators: [], outcomes: [] };
  const scale = { direction: 'higher', from: 0, to: 10, weight: 10 } as const;
  const criteria = needsOf(questions).map(id => ({ id, title: id, ...scale }));
  const guide = { ...nothing, criteria, conditions, values, questions: questions.map(asked) };
  lintQuestions(createModel(guide, now), report);
}

import type { PublishedQuestion, PublishedSurvey, PublishedSurveyQuestion, Survey } from '@docent/schema';
import { asQuestion, hasParts } from '@docent/engine';
import { factsRead } from '../advice/facts-read.js';
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
  const parted = new Set(questions.filter(hasParts).map(({ id }) => id));
  const definitions = {
    conditions: Object.fromEntries(Object.entries(conditions).map(([id, { when }]) => [id, when])),
    values: Object.fromEntries(Object.entries(values).map(([id, { value }]) => [id, value])),
  };
  // What a guide cannot ask is not looked through; whatever hangs on it may be asked.
  const guideQuestions = questions.map(question => {
    const { relevant: _, ...always } = asked(question);
    const read = factsRead(question.relevant, definitions).questions;
    return read.some(id => parted.has(id)) ? always : asked(question);
  });
  const guide = { ...nothing, criteria, conditions, values, questions: guideQuestions };
  lintQuestions(createModel(guide, now), report);
}

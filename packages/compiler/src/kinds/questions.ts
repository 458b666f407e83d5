import type { PublishedQuestions, Questions } from '@docent/schema';
import { defined } from '../publish/defined.js';
import type { KindCompiler, OwnFields } from './kind-compiler.js';
import { checkReviews } from './reviews/check-reviews.js';

/** In one language, before its references are resolved. */
interface LocalisedQuestions extends Omit<OwnFields<PublishedQuestions>, 'subjects'> {
  subjects?: string[];
}

/** Compiles how questions are asked and shown. */
export const questionsCompiler: KindCompiler<Questions, LocalisedQuestions, PublishedQuestions> = {
  check: (questions, context) => checkReviews(questions, context),
  publish: (questions, { lookUp }) =>
    defined<OwnFields<PublishedQuestions>>({
      title: questions.title,
      intro: questions.intro,
      subjects: questions.subjects?.map(id => ({ id, title: lookUp<{ title: string }>('subjects', id).title })),
      roles: questions.roles,
      guidelines: questions.guidelines,
    }),
};

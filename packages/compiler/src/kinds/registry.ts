import type { Kind } from '@docent/schema/names';
import { adviceCompiler } from './advice.js';
import { checkCompiler } from './check.js';
import { howtoCompiler } from './howto.js';
import { learningCompiler } from './learning.js';
import { questionsCompiler } from './questions.js';
import { reviewsCompiler } from './reviews.js';
import { surveyCompiler } from './survey.js';
import { recommendationsCompiler } from './recommendations.js';
import type { AnyKindCompiler } from './kind-compiler.js';

/** One line per kind. The schema of a kind is what makes the cast true: entities are checked against it before. */
export const kindCompilers: Readonly<Record<Kind, AnyKindCompiler>> = {
  howto: howtoCompiler as unknown as AnyKindCompiler,
  advice: adviceCompiler as unknown as AnyKindCompiler,
  check: checkCompiler as unknown as AnyKindCompiler,
  learning: learningCompiler as unknown as AnyKindCompiler,
  survey: surveyCompiler as unknown as AnyKindCompiler,
  reviews: reviewsCompiler as unknown as AnyKindCompiler,
  questions: questionsCompiler as unknown as AnyKindCompiler,
  recommendations: recommendationsCompiler as unknown as AnyKindCompiler,
};

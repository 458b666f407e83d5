import type { Advice } from '@docent/schema';
import type { CheckContext, Draft } from '../kind-compiler.js';
import { checkCalculators } from './check-calculators.js';
import { checkCriteria } from './check-criteria.js';
import { checkExampleIds } from './check-example-ids.js';
import { checkIds } from './check-ids.js';
import { checkNames } from './check-names.js';
import { checkOutcomes } from './check-outcomes.js';
import { checkQuestions } from './check-questions.js';
import { checkRelevance } from './check-relevance.js';
import { checkReview } from './check-review.js';
import { checkRoles } from './check-roles.js';
import { checkRules } from './check-rules.js';
import { guideDraft } from './guide-draft.js';

/** Reports what the schema of a guide cannot express. */
export function checkAdvice(guide: Draft<Advice>, context: CheckContext): void {
  const draft = guideDraft(guide, context);
  checkIds(draft);
  checkNames(draft, context);
  checkQuestions(draft);
  checkCriteria(draft);
  checkOutcomes(draft, context);
  checkCalculators(draft);
  checkRoles(draft);
  checkRules(draft, context);
  checkRelevance(draft);
  checkExampleIds(draft);
  checkReview(guide, context);
}

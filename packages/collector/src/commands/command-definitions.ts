import type { CommandDefinition } from './command-definition.js';
import { appealReview } from '../reviews/commands/appeal-review.js';
import { reportReview } from '../reviews/commands/report-review.js';
import { submitReview } from '../reviews/commands/submit-review.js';
import { voteReview } from '../reviews/commands/vote-review.js';
import { erase } from './erase.js';
import { submitSurvey } from './survey/submit-survey.js';
import { withdraw } from './withdraw.js';

/** Every command the collector knows. */
export const commandDefinitions: readonly CommandDefinition[] = [
  withdraw,
  erase,
  submitSurvey,
  submitReview,
  voteReview,
  reportReview,
  appealReview,
];

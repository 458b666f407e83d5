import { voiceKinds } from '@docent/schema/names';
import type { CommandDefinition } from './command-definition.js';
import { acceptAnswer } from '../questions/commands/accept-answer.js';
import { answerQuestion } from '../questions/commands/answer-question.js';
import { askQuestion } from '../questions/commands/ask-question.js';
import { createAppeal } from '../reviews/commands/create-appeal.js';
import { createReport } from '../reviews/commands/create-report.js';
import { createVote } from '../reviews/commands/create-vote.js';
import { submitReview } from '../reviews/commands/submit-review.js';
import { erase } from './erase.js';
import { submitSurvey } from './survey/submit-survey.js';
import { withdraw } from './withdraw.js';

/** Every command the collector knows. */
export const commandDefinitions: readonly CommandDefinition[] = [
  withdraw,
  erase,
  submitSurvey,
  submitReview,
  askQuestion,
  answerQuestion,
  acceptAnswer,
  ...voiceKinds.flatMap(kind => [createVote(kind), createReport(kind), createAppeal(kind)]),
];

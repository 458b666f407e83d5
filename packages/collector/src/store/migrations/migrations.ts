import { events } from './0001-events.js';
import { customerHistory } from './0002-customer-history.js';
import { commands } from './0003-commands.js';
import { administration } from './0004-administration.js';
import { customers } from './0005-customers.js';
import { subjects } from './0006-subjects.js';
import { forwarders } from './0007-forwarders.js';
import { numbersPerProject } from './0009-numbers-per-project.js';
import { howtoReports } from './0010-howto-reports.js';
import { surveyAndLearningReports } from './0011-survey-and-learning-reports.js';
import { receipts } from './0012-receipts.js';
import { reviews } from './0013-reviews.js';
import { questions } from './0014-questions.js';
import { surveyKeeps } from './0015-survey-keeps.js';
import { models } from './0016-models.js';
import { recommendationReports } from './0017-recommendation-reports.js';
import { chooseAgain } from './0018-choose-again.js';
import type { Migration } from './migration.js';

/** Steps of the schema, applied in order. A released step is never edited: changes are further steps. */
export const migrations: readonly Migration[] = [
  events,
  customerHistory,
  commands,
  administration,
  customers,
  subjects,
  forwarders,
  numbersPerProject,
  howtoReports,
  surveyAndLearningReports,
  receipts,
  reviews,
  questions,
  surveyKeeps,
  models,
  recommendationReports,
  chooseAgain,
];

import type { Migration } from './migration.js';

const indexes = `CREATE INDEX events_of_surveys ON events (project, timestamp) WHERE event LIKE 'Survey %';
  CREATE INDEX events_of_learning ON events (project, timestamp)
    WHERE event IN ('Check Answered', 'Confidence Rated', 'Skill Mastered', 'Skill Lapsed', 'Experiment Eligible');`;

/** Reports on surveys and on learning read their events alone, as those on how-tos do. */
export const surveyAndLearningReports: Migration = { sqlite: indexes, postgres: indexes };

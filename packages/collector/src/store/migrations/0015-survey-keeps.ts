import type { Migration } from './migration.js';

/** How long a survey has said that it keeps answers: it holds for those given to it, also when it is published no more. */
export const surveyKeeps: Migration = {
  sqlite: `CREATE TABLE survey_keeps (
  project TEXT NOT NULL,
  ref TEXT NOT NULL,
  keep TEXT NOT NULL,
  PRIMARY KEY (project, ref)
  ) WITHOUT ROWID;`,
  postgres: `CREATE TABLE survey_keeps (
  project text NOT NULL,
  ref text NOT NULL,
  keep text NOT NULL,
  PRIMARY KEY (project, ref)
  );`,
};

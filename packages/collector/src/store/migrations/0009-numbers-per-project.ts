import type { Migration } from './migration.js';

/**
 * In SQLite, too, `seq` counts within a project, so that events keep their numbers, and readers their places, when an installation
 * moves between databases. Counters start behind everything that was ever stored. PostgreSQL has had it so from the beginning.
 */
export const numbersPerProject: Migration = {
  sqlite: `ALTER TABLE events RENAME COLUMN seq TO row_id;
  ALTER TABLE events ADD COLUMN seq INTEGER NOT NULL DEFAULT 0;
  UPDATE events SET seq = row_id;
  DROP INDEX events_by_project;
  CREATE UNIQUE INDEX events_by_project ON events (project, seq);
  CREATE TABLE event_counters (project TEXT PRIMARY KEY, seq INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  INSERT INTO event_counters SELECT project, (SELECT seq FROM sqlite_sequence WHERE name = 'events')
  FROM (SELECT project FROM projects UNION SELECT project FROM events)
  WHERE EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'events');`,
  postgres: `SELECT 1;`,
};

import type { Migration } from './migration.js';

/** AUTOINCREMENT: a `seq` is never used twice, even when the newest events were erased. */
export const events: Migration = {
  sqlite: `CREATE TABLE events (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  project TEXT NOT NULL,
  message_id TEXT NOT NULL,
  type TEXT NOT NULL,
  event TEXT,
  user_id TEXT,
  anonymous_id TEXT,
  original_timestamp TEXT,
  timestamp INTEGER NOT NULL,
  received_at INTEGER NOT NULL,
  sequence INTEGER,
  message TEXT NOT NULL,
  UNIQUE (project, message_id)
  ) STRICT;
  CREATE INDEX events_by_project ON events (project, seq);
  CREATE TABLE projects (project TEXT PRIMARY KEY, write_key TEXT NOT NULL UNIQUE) STRICT;`,
};

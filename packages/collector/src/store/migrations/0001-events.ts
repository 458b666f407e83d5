import type { Migration } from './migration.js';

/**
 * AUTOINCREMENT: a `seq` is never used twice, even when the newest events were erased.
 *
 * In PostgreSQL `seq` counts within a project: the row of its counter is locked until the commit, so that numbers become visible
 * in their order, whoever writes. Ids of messages have a table of their own, because a partitioned table cannot keep them
 * unique across its partitions.
 */
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
  postgres: `CREATE TABLE events (
  project text NOT NULL,
  seq bigint NOT NULL,
  message_id text NOT NULL,
  type text NOT NULL,
  event text,
  user_id text,
  anonymous_id text,
  original_timestamp text,
  timestamp bigint NOT NULL,
  received_at bigint NOT NULL,
  sequence bigint,
  message text NOT NULL,
  PRIMARY KEY (project, seq, received_at)
  ) PARTITION BY RANGE (received_at);
  CREATE TABLE events_default PARTITION OF events DEFAULT;
  CREATE TABLE event_ids (project text NOT NULL, message_id text NOT NULL, PRIMARY KEY (project, message_id));
  CREATE TABLE event_counters (project text PRIMARY KEY, seq bigint NOT NULL);
  CREATE TABLE projects (project text PRIMARY KEY, write_key text NOT NULL UNIQUE);`,
};

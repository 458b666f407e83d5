import type { Migration } from './migration.js';

/** Commands with their answers, and what must not be stored again after erasure. */
export const commands: Migration = {
  sqlite: `CREATE TABLE commands (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  project TEXT NOT NULL,
  command_id TEXT NOT NULL,
  name TEXT NOT NULL,
  ref TEXT,
  user_id TEXT,
  anonymous_id TEXT,
  verified INTEGER NOT NULL,
  receipt_hash TEXT NOT NULL,
  content_hash TEXT,
  state TEXT NOT NULL,
  code TEXT,
  reason TEXT,
  issued_at TEXT NOT NULL,
  received_at INTEGER NOT NULL,
  withdrawn_at INTEGER,
  payload TEXT,
  UNIQUE (project, command_id)
  ) STRICT;
  CREATE INDEX commands_by_id ON commands (command_id);
  CREATE INDEX commands_by_user ON commands (project, user_id) WHERE user_id IS NOT NULL;
  CREATE INDEX commands_by_anonymous ON commands (project, anonymous_id) WHERE anonymous_id IS NOT NULL;
  CREATE TABLE tombstones (
  project TEXT NOT NULL,
  id_hash TEXT NOT NULL,
  erased_until INTEGER,
  PRIMARY KEY (project, id_hash)
  ) STRICT, WITHOUT ROWID;`,
};

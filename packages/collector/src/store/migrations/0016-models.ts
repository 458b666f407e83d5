import type { Migration } from './migration.js';

const indexes = `CREATE INDEX list_interactions_by_user ON list_interactions (project, user_id) WHERE user_id IS NOT NULL;
  CREATE INDEX list_interactions_by_anonymous ON list_interactions (project, anonymous_id) WHERE anonymous_id IS NOT NULL;
  CREATE UNIQUE INDEX models_present ON models (project, list) WHERE retired_at IS NULL;`;

/**
 * What lists of recommendations learn from and what they learned: how far each has read the events, what each customer did with which
 * item, and models with their files. Of a list one model is the present one; the others are kept for pages that were loaded before.
 */
export const models: Migration = {
  sqlite: `CREATE TABLE learned_lists (
  project TEXT NOT NULL,
  list TEXT NOT NULL,
  definition TEXT NOT NULL,
  signals TEXT NOT NULL,
  seq INTEGER NOT NULL,
  tried_at INTEGER,
  failed TEXT,
  PRIMARY KEY (project, list)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE list_interactions (
  project TEXT NOT NULL,
  list TEXT NOT NULL,
  customer TEXT NOT NULL,
  item TEXT NOT NULL,
  user_id TEXT,
  anonymous_id TEXT,
  weight REAL NOT NULL,
  at INTEGER NOT NULL,
  first_at INTEGER NOT NULL,
  PRIMARY KEY (project, list, customer, item)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE models (
  project TEXT NOT NULL,
  list TEXT NOT NULL,
  version TEXT NOT NULL,
  document TEXT NOT NULL,
  retired_at INTEGER,
  PRIMARY KEY (project, list, version)
  ) STRICT;
  CREATE TABLE model_shards (
  project TEXT NOT NULL,
  list TEXT NOT NULL,
  version TEXT NOT NULL,
  shard INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (project, list, version, shard)
  ) STRICT;
  ${indexes}`,
  postgres: `CREATE TABLE learned_lists (
  project text NOT NULL,
  list text NOT NULL,
  definition text NOT NULL,
  signals text NOT NULL,
  seq bigint NOT NULL,
  tried_at bigint,
  failed text,
  PRIMARY KEY (project, list)
  );
  CREATE TABLE list_interactions (
  project text NOT NULL,
  list text NOT NULL,
  customer text NOT NULL,
  item text NOT NULL,
  user_id text,
  anonymous_id text,
  weight double precision NOT NULL,
  at bigint NOT NULL,
  first_at bigint NOT NULL,
  PRIMARY KEY (project, list, customer, item)
  );
  CREATE TABLE models (
  project text NOT NULL,
  list text NOT NULL,
  version text NOT NULL,
  document text NOT NULL,
  retired_at bigint,
  PRIMARY KEY (project, list, version)
  );
  CREATE TABLE model_shards (
  project text NOT NULL,
  list text NOT NULL,
  version text NOT NULL,
  shard bigint NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (project, list, version, shard)
  );
  ${indexes}`,
};

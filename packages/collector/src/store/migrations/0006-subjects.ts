import type { Migration } from './migration.js';

/**
 * Subjects by the thousand. `shard_key` is the hash of the id with its bits reversed, so that each shard, whatever their number,
 * is one range of the index. What was replaced stays for a while, for pages that were loaded before.
 */
export const subjects: Migration = {
  sqlite: `CREATE TABLE subjects (
  project TEXT NOT NULL,
  id TEXT NOT NULL,
  shard_key INTEGER NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  url TEXT,
  image TEXT,
  price_amount TEXT,
  price_currency TEXT,
  availability TEXT,
  attributes TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER,
  PRIMARY KEY (project, id)
  ) STRICT;
  CREATE INDEX subjects_by_shard ON subjects (project, shard_key);
  CREATE TABLE subject_history (
  project TEXT NOT NULL,
  id TEXT NOT NULL,
  shard_key INTEGER NOT NULL,
  from_revision INTEGER NOT NULL,
  until_revision INTEGER NOT NULL,
  published TEXT NOT NULL,
  replaced_at INTEGER NOT NULL,
  PRIMARY KEY (project, id, from_revision)
  ) STRICT;
  CREATE INDEX subject_history_by_shard ON subject_history (project, shard_key);
  CREATE INDEX subject_history_by_age ON subject_history (replaced_at);
  CREATE TABLE subject_sets (
  project TEXT PRIMARY KEY,
  revision INTEGER NOT NULL,
  digest TEXT NOT NULL,
  subjects INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  version TEXT,
  shards INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE subject_versions (
  project TEXT NOT NULL,
  version TEXT NOT NULL,
  revision INTEGER NOT NULL,
  shards INTEGER NOT NULL,
  retired_at INTEGER,
  PRIMARY KEY (project, version)
  ) STRICT;`,
  postgres: `CREATE TABLE subjects (
  project text NOT NULL,
  id text NOT NULL,
  shard_key bigint NOT NULL,
  kind text NOT NULL,
  title text NOT NULL,
  url text,
  image text,
  price_amount text,
  price_currency text,
  availability text,
  attributes text NOT NULL,
  content_hash text NOT NULL,
  bytes bigint NOT NULL,
  revision bigint NOT NULL,
  updated_at bigint NOT NULL,
  deleted_at bigint,
  PRIMARY KEY (project, id)
  );
  CREATE INDEX subjects_by_shard ON subjects (project, shard_key);
  CREATE TABLE subject_history (
  project text NOT NULL,
  id text NOT NULL,
  shard_key bigint NOT NULL,
  from_revision bigint NOT NULL,
  until_revision bigint NOT NULL,
  published text NOT NULL,
  replaced_at bigint NOT NULL,
  PRIMARY KEY (project, id, from_revision)
  );
  CREATE INDEX subject_history_by_shard ON subject_history (project, shard_key);
  CREATE INDEX subject_history_by_age ON subject_history (replaced_at);
  CREATE TABLE subject_sets (
  project text PRIMARY KEY,
  revision bigint NOT NULL,
  digest text NOT NULL,
  subjects bigint NOT NULL,
  bytes bigint NOT NULL,
  version text,
  shards bigint NOT NULL
  );
  CREATE TABLE subject_versions (
  project text NOT NULL,
  version text NOT NULL,
  revision bigint NOT NULL,
  shards bigint NOT NULL,
  retired_at bigint,
  PRIMARY KEY (project, version)
  );`,
};

import type { Migration } from './migration.js';

/**
 * Records of identified customers; images of commands, each with the commands it was uploaded for; leases, which let one of
 * several collectors do what is to be done once; and an index over who belongs to which account.
 */
export const customers: Migration = {
  sqlite: `CREATE TABLE records (
  project TEXT NOT NULL,
  user_id TEXT NOT NULL,
  record TEXT NOT NULL,
  revision INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (project, user_id)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE leases (name TEXT PRIMARY KEY, holder TEXT NOT NULL, held_until INTEGER NOT NULL) STRICT;
  CREATE TABLE media (
  project TEXT NOT NULL,
  hash TEXT NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (project, hash)
  ) STRICT;
  CREATE TABLE media_uploads (
  project TEXT NOT NULL,
  hash TEXT NOT NULL,
  receipt_hash TEXT NOT NULL,
  command_id TEXT,
  user_id TEXT,
  anonymous_id TEXT,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (project, receipt_hash, hash)
  ) STRICT;
  CREATE INDEX media_uploads_by_hash ON media_uploads (project, hash);
  CREATE INDEX media_uploads_by_user ON media_uploads (project, user_id) WHERE user_id IS NOT NULL;
  CREATE INDEX media_uploads_by_anonymous ON media_uploads (project, anonymous_id) WHERE anonymous_id IS NOT NULL;
  CREATE INDEX media_uploads_unused ON media_uploads (created_at) WHERE command_id IS NULL;
  CREATE INDEX events_by_group ON events (project, seq) WHERE type = 'group';`,
  postgres: `CREATE TABLE records (
  project text NOT NULL,
  user_id text NOT NULL,
  record text NOT NULL,
  revision bigint NOT NULL,
  updated_at bigint NOT NULL,
  PRIMARY KEY (project, user_id)
  );
  CREATE TABLE leases (name text PRIMARY KEY, holder text NOT NULL, held_until bigint NOT NULL);
  CREATE TABLE media (
  project text NOT NULL,
  hash text NOT NULL,
  width bigint NOT NULL,
  height bigint NOT NULL,
  bytes bytea NOT NULL,
  created_at bigint NOT NULL,
  PRIMARY KEY (project, hash)
  );
  CREATE TABLE media_uploads (
  project text NOT NULL,
  hash text NOT NULL,
  receipt_hash text NOT NULL,
  command_id text,
  user_id text,
  anonymous_id text,
  created_at bigint NOT NULL,
  PRIMARY KEY (project, receipt_hash, hash)
  );
  CREATE INDEX media_uploads_by_hash ON media_uploads (project, hash);
  CREATE INDEX media_uploads_by_user ON media_uploads (project, user_id) WHERE user_id IS NOT NULL;
  CREATE INDEX media_uploads_by_anonymous ON media_uploads (project, anonymous_id) WHERE anonymous_id IS NOT NULL;
  CREATE INDEX media_uploads_unused ON media_uploads (created_at) WHERE command_id IS NULL;
  CREATE INDEX events_by_group ON events (project, seq) WHERE type = 'group';`,
};

import type { Migration } from './migration.js';

/**
 * How far each forwarder came in each project and who is at it now, and what its receiver would not take. `batch_to` is the
 * end of a batch that may have been sent already, so that it is sent again as the same batch.
 */
export const forwarders: Migration = {
  sqlite: `CREATE TABLE forwarder_cursors (
  forwarder TEXT NOT NULL,
  project TEXT NOT NULL,
  seq INTEGER NOT NULL,
  batch_to INTEGER,
  updated_at INTEGER NOT NULL,
  lease_owner TEXT,
  lease_until INTEGER NOT NULL,
  PRIMARY KEY (project, forwarder)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE dead_letters (
  forwarder TEXT NOT NULL,
  project TEXT NOT NULL,
  seq INTEGER NOT NULL,
  message_id TEXT NOT NULL,
  reason TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  at INTEGER NOT NULL,
  retry INTEGER NOT NULL,
  PRIMARY KEY (project, forwarder, seq)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX dead_letters_by_message ON dead_letters (project, message_id);`,
  postgres: `CREATE TABLE forwarder_cursors (
  forwarder text NOT NULL,
  project text NOT NULL,
  seq bigint NOT NULL,
  batch_to bigint,
  updated_at bigint NOT NULL,
  lease_owner text,
  lease_until bigint NOT NULL,
  PRIMARY KEY (project, forwarder)
  );
  CREATE TABLE dead_letters (
  forwarder text NOT NULL,
  project text NOT NULL,
  seq bigint NOT NULL,
  message_id text NOT NULL,
  reason text NOT NULL,
  attempts bigint NOT NULL,
  at bigint NOT NULL,
  retry integer NOT NULL,
  PRIMARY KEY (project, forwarder, seq)
  );
  CREATE INDEX dead_letters_by_message ON dead_letters (project, message_id);`,
};

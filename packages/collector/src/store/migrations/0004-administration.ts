import type { Migration } from './migration.js';

/**
 * Keys, published versions and the audit log. The content of published files lies under its hash, so that the same file is stored
 * once however many versions and projects have it. Triggers keep the audit log append-only for whoever reaches the database.
 */
export const administration: Migration = {
  sqlite: `CREATE TABLE administration (name TEXT PRIMARY KEY, revision INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  INSERT INTO administration VALUES ('revision', 0);
  CREATE TABLE api_keys (
  project TEXT NOT NULL,
  key_id TEXT NOT NULL,
  role TEXT NOT NULL,
  name TEXT NOT NULL,
  secret_hash TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER,
  revoked_at INTEGER,
  PRIMARY KEY (project, key_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX api_keys_by_id ON api_keys (key_id);
  CREATE TABLE write_keys (
  project TEXT NOT NULL,
  write_key TEXT NOT NULL,
  origins TEXT,
  server INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  revoked_at INTEGER,
  PRIMARY KEY (project, write_key)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE published_files (hash TEXT PRIMARY KEY, bytes INTEGER NOT NULL, content BLOB NOT NULL) STRICT;
  CREATE TABLE published_paths (
  project TEXT NOT NULL,
  path TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (project, path)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE versions (
  project TEXT NOT NULL,
  version TEXT NOT NULL,
  number INTEGER NOT NULL,
  name TEXT NOT NULL,
  manifest TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  created_by TEXT NOT NULL,
  PRIMARY KEY (project, version),
  UNIQUE (project, number)
  ) STRICT;
  CREATE TABLE activations (
  project TEXT NOT NULL,
  environment TEXT NOT NULL,
  place INTEGER NOT NULL,
  previous INTEGER,
  version TEXT NOT NULL,
  activated_at INTEGER NOT NULL,
  PRIMARY KEY (project, environment, place)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE pointers (
  project TEXT NOT NULL,
  environment TEXT NOT NULL,
  place INTEGER NOT NULL,
  version TEXT NOT NULL,
  moved_at INTEGER NOT NULL,
  PRIMARY KEY (project, environment)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE schedules (
  project TEXT NOT NULL,
  schedule_id TEXT NOT NULL,
  environment TEXT NOT NULL,
  version TEXT NOT NULL,
  due_at INTEGER NOT NULL,
  state TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  created_by TEXT NOT NULL,
  PRIMARY KEY (project, schedule_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX schedules_by_due ON schedules (state, due_at);
  CREATE TABLE project_settings (project TEXT PRIMARY KEY, settings TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE audit (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  project TEXT NOT NULL,
  at INTEGER NOT NULL,
  key_id TEXT,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT,
  detail TEXT NOT NULL
  ) STRICT;
  CREATE INDEX audit_by_project ON audit (project, seq);
  CREATE TRIGGER audit_unchanged BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
  CREATE TRIGGER audit_undeleted BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
  CREATE TRIGGER audit_unreplaced BEFORE INSERT ON audit WHEN EXISTS (SELECT 1 FROM audit WHERE seq = NEW.seq)
  BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;`,
  postgres: `CREATE TABLE administration (name text PRIMARY KEY, revision bigint NOT NULL);
  INSERT INTO administration VALUES ('revision', 0);
  CREATE TABLE api_keys (
  project text NOT NULL,
  key_id text NOT NULL,
  role text NOT NULL,
  name text NOT NULL,
  secret_hash text NOT NULL,
  created_at bigint NOT NULL,
  expires_at bigint,
  revoked_at bigint,
  PRIMARY KEY (project, key_id)
  );
  CREATE INDEX api_keys_by_id ON api_keys (key_id);
  CREATE TABLE write_keys (
  project text NOT NULL,
  write_key text NOT NULL,
  origins text,
  server integer NOT NULL,
  created_at bigint NOT NULL,
  revoked_at bigint,
  PRIMARY KEY (project, write_key)
  );
  CREATE TABLE published_files (hash text PRIMARY KEY, bytes bigint NOT NULL, content bytea NOT NULL);
  CREATE TABLE published_paths (
  project text NOT NULL,
  path text NOT NULL,
  hash text NOT NULL,
  PRIMARY KEY (project, path)
  );
  CREATE TABLE versions (
  project text NOT NULL,
  version text NOT NULL,
  number bigint NOT NULL,
  name text NOT NULL,
  manifest text NOT NULL,
  created_at bigint NOT NULL,
  created_by text NOT NULL,
  PRIMARY KEY (project, version),
  UNIQUE (project, number)
  );
  CREATE TABLE activations (
  project text NOT NULL,
  environment text NOT NULL,
  place bigint NOT NULL,
  previous bigint,
  version text NOT NULL,
  activated_at bigint NOT NULL,
  PRIMARY KEY (project, environment, place)
  );
  CREATE TABLE pointers (
  project text NOT NULL,
  environment text NOT NULL,
  place bigint NOT NULL,
  version text NOT NULL,
  moved_at bigint NOT NULL,
  PRIMARY KEY (project, environment)
  );
  CREATE TABLE schedules (
  project text NOT NULL,
  schedule_id text NOT NULL,
  environment text NOT NULL,
  version text NOT NULL,
  due_at bigint NOT NULL,
  state text NOT NULL,
  created_at bigint NOT NULL,
  created_by text NOT NULL,
  PRIMARY KEY (project, schedule_id)
  );
  CREATE INDEX schedules_by_due ON schedules (state, due_at);
  CREATE TABLE project_settings (project text PRIMARY KEY, settings text NOT NULL);
  CREATE TABLE audit (
  seq bigint GENERATED BY DEFAULT AS IDENTITY,
  project text NOT NULL,
  at bigint NOT NULL,
  key_id text,
  actor text NOT NULL,
  action text NOT NULL,
  subject text,
  detail text NOT NULL,
  PRIMARY KEY (project, seq)
  );
  CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN RAISE EXCEPTION 'the audit log is append-only'; END $$;
  CREATE TRIGGER audit_unchanged BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();`,
};

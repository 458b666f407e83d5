/** Steps of the schema, applied in order. A released step is never edited: changes are further steps. */
export const migrations: readonly string[] = [
  // AUTOINCREMENT: a `seq` is never used twice, even when the newest events were erased.
  `CREATE TABLE events (
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

  // A customer's events, in the order they were made, and all of them at once for erasure. What was stored before was
  // stored without a token.
  `ALTER TABLE events ADD COLUMN tab TEXT;
  ALTER TABLE events ADD COLUMN previous_id TEXT;
  ALTER TABLE events ADD COLUMN verified INTEGER NOT NULL DEFAULT 0;
  UPDATE events SET tab = message ->> '$.context.tab'
    WHERE json_type(message, '$.context.tab') = 'text' AND length(message ->> '$.context.tab') <= 64;
  UPDATE events SET previous_id = message ->> '$.previousId' WHERE type = 'alias';
  CREATE INDEX events_by_user ON events (project, user_id, tab, sequence) WHERE user_id IS NOT NULL;
  CREATE INDEX events_by_anonymous ON events (project, anonymous_id, tab, sequence) WHERE anonymous_id IS NOT NULL;
  CREATE INDEX events_by_previous ON events (project, previous_id) WHERE previous_id IS NOT NULL;`,

  // Commands with their answers, and what must not be stored again after erasure.
  `CREATE TABLE commands (
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
];

import type { Migration } from './migration.js';

/** A customer's events, in the order they were made, and all of them at once for erasure. What was stored before was stored without a token. */
export const customerHistory: Migration = {
  sqlite: `ALTER TABLE events ADD COLUMN tab TEXT;
  ALTER TABLE events ADD COLUMN previous_id TEXT;
  ALTER TABLE events ADD COLUMN verified INTEGER NOT NULL DEFAULT 0;
  UPDATE events SET tab = message ->> '$.context.tab'
  WHERE json_type(message, '$.context.tab') = 'text' AND length(message ->> '$.context.tab') <= 64;
  UPDATE events SET previous_id = message ->> '$.previousId' WHERE type = 'alias';
  CREATE INDEX events_by_user ON events (project, user_id, tab, sequence) WHERE user_id IS NOT NULL;
  CREATE INDEX events_by_anonymous ON events (project, anonymous_id, tab, sequence) WHERE anonymous_id IS NOT NULL;
  CREATE INDEX events_by_previous ON events (project, previous_id) WHERE previous_id IS NOT NULL;`,
  postgres: `ALTER TABLE events ADD COLUMN tab text;
  ALTER TABLE events ADD COLUMN previous_id text;
  ALTER TABLE events ADD COLUMN verified integer NOT NULL DEFAULT 0;
  CREATE INDEX events_by_user ON events (project, user_id, tab, sequence) WHERE user_id IS NOT NULL;
  CREATE INDEX events_by_anonymous ON events (project, anonymous_id, tab, sequence) WHERE anonymous_id IS NOT NULL;
  CREATE INDEX events_by_previous ON events (project, previous_id) WHERE previous_id IS NOT NULL;`,
};

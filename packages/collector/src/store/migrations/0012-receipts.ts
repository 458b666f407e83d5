import type { Migration } from './migration.js';

/** What a command was replaced by when it was corrected, and whether its anonymous id was proven, so that it can be withdrawn whole. */
export const receipts: Migration = {
  sqlite: `ALTER TABLE commands ADD COLUMN anonymous_verified INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE commands ADD COLUMN replaced_by TEXT;`,
  postgres: `ALTER TABLE commands ADD COLUMN anonymous_verified integer NOT NULL DEFAULT 0;
  ALTER TABLE commands ADD COLUMN replaced_by text;`,
};

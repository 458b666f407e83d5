import { Kysely, SqliteDialect } from 'kysely';
import { StoreError } from '../store-error.js';
import type { Tables } from '../tables.js';
import type { SqliteDatabase, SqliteStatement, SqliteValue } from './open-database.js';

/** The query builder over a DatabaseSync: Kysely's dialect expects the statements of better-sqlite3. */
export function kyselySqlite(database: SqliteDatabase): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect: new SqliteDialect({
      database: { prepare: sql => wrap(prepare(database, sql), sql), close: () => {} },
    }),
  });
}

function wrap(statement: SqliteStatement, sql: string) {
  const values = (parameters: readonly unknown[]) => parameters as SqliteValue[];
  return {
    reader: /^\s*(select|with|explain)\b/i.test(sql) || /\breturning\b/i.test(sql),
    // Copies: rows come without a prototype, which surprises whoever compares or inspects them.
    all: (parameters: readonly unknown[]) =>
      attempt(() => statement.all(...values(parameters)).map(row => ({ ...row }))),
    run: (parameters: readonly unknown[]) => attempt(() => statement.run(...values(parameters))),
    iterate: (parameters: readonly unknown[]) => attempt(() => statement.all(...values(parameters)).values()),
  };
}

function prepare(database: SqliteDatabase, sql: string): SqliteStatement {
  return attempt(() => database.prepare(sql));
}

/** Whoever works in a transaction can tell by its error that the store is in trouble, not the work. */
function attempt<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new StoreError(`The database failed: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

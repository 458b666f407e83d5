import { Kysely, SqliteDialect } from 'kysely';
import type { Tables } from '../tables.js';
import type { SqliteDatabase, SqliteStatement, SqliteValue } from './open-database.js';

/** The query builder over a DatabaseSync: Kysely's dialect expects the statements of better-sqlite3. */
export function kyselySqlite(database: SqliteDatabase): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect: new SqliteDialect({
      database: { prepare: sql => wrap(database.prepare(sql), sql), close: () => {} },
    }),
  });
}

function wrap(statement: SqliteStatement, sql: string) {
  const values = (parameters: readonly unknown[]) => parameters as SqliteValue[];
  return {
    reader: /^\s*(select|with)\b/i.test(sql) || /\breturning\b/i.test(sql),
    // Copies: rows come without a prototype, which surprises whoever compares or inspects them.
    all: (parameters: readonly unknown[]) => statement.all(...values(parameters)).map(row => ({ ...row })),
    run: (parameters: readonly unknown[]) => statement.run(...values(parameters)),
    iterate: (parameters: readonly unknown[]) => statement.all(...values(parameters)).values(),
  };
}

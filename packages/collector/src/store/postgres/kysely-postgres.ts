import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely';
import type { ClientBase, Pool } from 'pg';
import type { Tables } from '../tables.js';
import { toStoreError } from './failures.js';

/** The query builder over a pool. */
export function kyselyOfPool(pool: Pool): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: pool as PostgresPool }) });
}

/** The query builder on one connection, which somebody else began a transaction on and ends it. */
export function kyselyOfClient(client: ClientBase): Kysely<Tables> {
  const lent: PostgresPoolClient = {
    query: (async (sql: string, parameters: readonly unknown[]) => {
      try {
        return await client.query(sql, [...parameters]);
      } catch (error) {
        // Whoever works in a transaction can tell by its error that the store is in trouble, not the work.
        throw toStoreError('The database failed', error);
      }
    }) as unknown as PostgresPoolClient['query'],
    release: () => {},
  };
  return new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: { connect: async () => lent, end: async () => {} } }),
  });
}

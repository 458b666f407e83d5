import type { ClientBase } from 'pg';
import type { StoreTransaction } from '../store-transaction.js';
import { createTransactionQueries } from '../transaction-queries.js';
import { kyselyOfClient } from './kysely-postgres.js';
import { savepoint } from './savepoint.js';

/** What can be done on a connection whose transaction is open. */
export function createTransaction(client: ClientBase): StoreTransaction {
  const queries = createTransactionQueries(kyselyOfClient(client));
  return {
    ...queries,
    async erase(project, customer, at) {
      // Keeps appends of other collectors out until this is committed: they would not know of it, and bring something back.
      await client.query(
        'INSERT INTO event_counters VALUES ($1, 0) ON CONFLICT (project) DO UPDATE SET seq = event_counters.seq',
        [project],
      );
      await queries.erase(project, customer, at);
    },
    nested: work => savepoint(client, work),
  };
}

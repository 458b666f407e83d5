import type { ClientBase } from 'pg';
import type { StoreTransaction } from '../store-transaction.js';
import { createTransactionQueries } from '../transaction-queries.js';
import { kyselyOfClient } from './kysely-postgres.js';
import { savepoint } from './savepoint.js';

/** What can be done on a connection whose transaction is open. */
export function createTransaction(client: ClientBase): StoreTransaction {
  return {
    ...createTransactionQueries(kyselyOfClient(client)),
    nested: work => savepoint(client, work),
  };
}

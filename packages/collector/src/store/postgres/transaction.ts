import type { ClientBase } from 'pg';
import type { StoreTransaction } from '../store-transaction.js';
import { createTransactionQueries } from '../transaction-queries.js';
import { append, takeNumbers } from './append.js';
import { kyselyOfClient } from './kysely-postgres.js';
import { savepoint } from './savepoint.js';

/**
 * What can be done on a connection whose transaction is open.
 *
 * @param appended told the `seq` of the last event of each project that was appended and not undone; it is not committed yet
 */
export function createTransaction(client: ClientBase, appended: Map<string, number>): StoreTransaction {
  return {
    ...createTransactionQueries(kyselyOfClient(client)),
    async append(project, messages) {
      const appends = [{ project, messages }];
      const [outcome] = await append(client, appends, await takeNumbers(client, appends));
      if (outcome && outcome.stored > 0) appended.set(project, outcome.last);
    },
    async nested(work) {
      const before = [...appended];
      try {
        return await savepoint(client, work);
      } catch (error) {
        // Who is told of an event that was undone would take the next, which gets its number, for known.
        appended.clear();
        for (const [project, last] of before) appended.set(project, last);
        throw error;
      }
    },
  };
}

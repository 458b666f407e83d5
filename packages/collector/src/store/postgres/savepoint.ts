import type { ClientBase } from 'pg';

/**
 * Runs work in a savepoint of the open transaction: what it did is undone when it throws, and only that.
 *
 * @throws what the work throws; the error of the connection when there is nothing left to go back to
 */
export async function savepoint<T>(client: ClientBase, work: () => Promise<T>): Promise<T> {
  await client.query('SAVEPOINT part');
  try {
    const value = await work();
    await client.query('RELEASE SAVEPOINT part');
    return value;
  } catch (error) {
    await client.query('ROLLBACK TO SAVEPOINT part; RELEASE SAVEPOINT part').catch((lost: unknown) => {
      throw new TransactionLost(lost);
    });
    throw error;
  }
}

/** There is no transaction any more, in most cases because there is no connection. */
export class TransactionLost extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

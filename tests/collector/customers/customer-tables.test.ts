import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { customerTables } from '../../../packages/collector/dist/customers/customer-tables.js';
import { readTables } from '../support/customers.js';
import { openCollector } from '../support/open-collector.js';

/** Columns that name a customer, and are not in the list of tables that hold what belongs to customers. */
function findForgotten(tables: readonly { table: string; columns: readonly string[] }[]): string[] {
  const known = new Map(customerTables.map(({ table, ids }) => [table as string, [...ids.user, ...ids.anonymous]]));
  return tables.flatMap(({ table, columns }) =>
    columns
      .filter(column => /^(user|anonymous|previous|customer)_id$/.test(column) && !known.get(table)?.includes(column))
      .map(column => `${table}.${column}`),
  );
}

describe('the list of tables with data of customers', () => {
  it('has every table and column that names a customer', async t => {
    const { folder } = await openCollector(t);
    assert.deepEqual(findForgotten(await readTables(folder)), []);
  });

  it('would be found incomplete by this check', () => {
    const sabotaged = [
      { table: 'votes', columns: ['id', 'user_id'] },
      { table: 'events', columns: ['customer_id'] },
    ];
    assert.deepEqual(findForgotten(sabotaged), ['votes.user_id', 'events.customer_id']);
  });

  it('names tables and columns that exist', async t => {
    const { folder } = await openCollector(t);
    const tables = new Map((await readTables(folder)).map(({ table, columns }) => [table, columns]));
    for (const { table, key, ids, exported } of customerTables) {
      for (const column of ['project', key, ...ids.user, ...ids.anonymous, ...exported]) {
        assert.ok(tables.get(table)?.includes(column), `${table}.${column}`);
      }
    }
  });
});

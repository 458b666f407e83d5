import assert from 'node:assert/strict';
import { it } from 'node:test';
import { customerTables } from '../../../packages/collector/dist/customers/customer-tables.js';
import { readTables } from '../support/customers.js';
import { onEachStore } from '../support/on-each-store.js';

/** Columns that name a customer, and are not in the list of tables that hold what belongs to customers. */
function findForgotten(tables: readonly { table: string; columns: readonly string[] }[]): string[] {
  const known = new Map(customerTables.map(({ table, ids }) => [table as string, [...ids.user, ...ids.anonymous]]));
  return tables.flatMap(({ table, columns }) =>
    columns
      .filter(column => /^(user|anonymous|previous|customer)_id$/.test(column) && !known.get(table)?.includes(column))
      .map(column => `${table}.${column}`),
  );
}

onEachStore('the list of tables with data of customers', ({ open, itOnce }) => {
  it('has every table and column that names a customer', async t => {
    const collector = await open(t);
    assert.deepEqual(findForgotten(await readTables(collector)), []);
  });

  itOnce('would be found incomplete by this check', () => {
    const sabotaged = [
      { table: 'votes', columns: ['id', 'user_id'] },
      { table: 'events', columns: ['customer_id'] },
    ];
    assert.deepEqual(findForgotten(sabotaged), ['votes.user_id', 'events.customer_id']);
  });

  it('names tables and columns that exist', async t => {
    const collector = await open(t);
    const tables = new Map((await readTables(collector)).map(({ table, columns }) => [table, columns]));
    for (const { table, key, ids, exported } of customerTables) {
      for (const column of ['project', key, ...ids.user, ...ids.anonymous, ...exported]) {
        assert.ok(tables.get(table)?.includes(column), `${table}.${column}`);
      }
    }
  });
});

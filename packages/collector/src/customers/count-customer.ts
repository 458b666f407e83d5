import type { EventStore } from '../store/event-store.js';
import { customerRows, type CustomerScope } from './customer-rows.js';
import { customerTables } from './customer-tables.js';

/** How much a project holds about a customer, by section of the export. */
export async function countCustomer(
  store: Pick<EventStore, 'query'>,
  scope: CustomerScope,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of customerTables) {
    let count = 0;
    for await (const _row of customerRows(store, table, scope)) count++;
    counts[table.section] = count;
  }
  return counts;
}

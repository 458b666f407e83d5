import type { EventStore } from '../store/event-store.js';
import { accountOf } from './account-of.js';
import { customerRows, type CustomerScope } from './customer-rows.js';
import { customerTables } from './customer-tables.js';
import { toExported } from './to-exported.js';

/** One piece of an export, in this order: what it is about, then everything that is held. */
export type ExportPart =
  | { about: ExportHeader }
  /** A new section begins, even when nothing is in it. */
  | { begins: string }
  /** One thing of that section. */
  | { value: Record<string, unknown> };

/** Whose export it is. */
export interface ExportHeader {
  /** Version of this format. */
  format: 1;
  project: string;
  /** RFC 3339. */
  exportedAt: string;
  userId?: string;
  /** Anonymous ids that are proven to be the customer's. */
  anonymousIds: readonly string[];
  /** The account the customer belongs to. */
  account?: { groupId: string; since: string };
}

/** Everything a project holds about a customer, read while it is written, however much it is. */
export async function* exportCustomer(
  store: Pick<EventStore, 'query'>,
  scope: CustomerScope,
  now: number,
): AsyncGenerator<ExportPart> {
  const { project, userId, anonymousIds } = scope;
  const account =
    userId === undefined ? undefined : await store.query(database => accountOf(database, project, userId));
  yield {
    about: {
      format: 1,
      project,
      exportedAt: new Date(now).toISOString(),
      ...(userId !== undefined && { userId }),
      anonymousIds,
      ...(account && { account: { groupId: account.groupId, since: new Date(account.since).toISOString() } }),
    },
  };
  for (const table of customerTables) {
    yield { begins: table.section };
    for await (const row of customerRows(store, table, scope)) {
      yield { value: await toExported(store, project, table.table, row) };
    }
  }
}

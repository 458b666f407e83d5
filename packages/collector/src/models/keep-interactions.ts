import { maximumItemsOfCustomer } from '@docent/engine/recommend/user-items.js';
import type { Kysely } from 'kysely';
import type { Tables } from '../store/tables.js';
import { heavierOf, type Weighed } from './heavier-of.js';
import type { ListInteractionTable } from './model-tables.js';

/** Who an event is of. */
export interface CustomerIdsOf {
  user: string | null;
  anonymous: string | null;
}

/** A positive event. */
export interface NewInteraction {
  list: string;
  item: string;
  ids: CustomerIdsOf;
  weight: number;
  /** Milliseconds since the epoch. */
  at: number;
}

/** Rows written with one statement: databases take only so many parameters. */
const rowsAtOnce = 500;

/**
 * Adds positive events to what is kept of customers and items: of each the heaviest counts, and of these the latest. Of one customer only the latest
 * items are kept, so that a robot cannot fill the store.
 */
export async function keepInteractions(
  database: Kysely<Tables>,
  project: string,
  heard: readonly NewInteraction[],
): Promise<void> {
  for (const list of new Set(heard.map(one => one.list))) {
    const own = heard.filter(one => one.list === list);
    const customers = [...new Set(own.map(({ ids }) => keyOf(ids)))];
    const known = await database
      .selectFrom('list_interactions')
      .selectAll()
      .where('project', '=', project)
      .where('list', '=', list)
      .where('customer', 'in', customers)
      .execute();
    const rows = new Map(known.map(row => [rowKey(row), row]));
    const changed = new Map<string, ListInteractionTable>();
    for (const { at, ids, item, weight } of own) {
      const customer = keyOf(ids);
      const key = rowKey({ customer, item });
      const before = changed.get(key) ?? rows.get(key);
      const weighed = heavierOf(before && toWeighed(before), { weight, at, firstAt: at });
      changed.set(key, {
        ...{ project, list, customer, item, user_id: ids.user, anonymous_id: ids.anonymous },
        ...{ weight: weighed.weight, at: weighed.at, first_at: weighed.firstAt },
      });
    }
    const all = [...new Map([...rows, ...changed]).values()];
    const { dropped, kept } = trim(all);
    const written = [...changed.values()].filter(row => kept.has(row));
    for (let start = 0; start < written.length; start += rowsAtOnce) {
      await write(database, written.slice(start, start + rowsAtOnce));
    }
    for (const { customer, item } of dropped.filter(row => rows.has(rowKey(row)))) {
      await database
        .deleteFrom('list_interactions')
        .where('project', '=', project)
        .where('list', '=', list)
        .where('customer', '=', customer)
        .where('item', '=', item)
        .execute();
    }
  }
}

function toWeighed({ at, first_at, weight }: ListInteractionTable): Weighed {
  return { weight, at: Number(at), firstAt: Number(first_at) };
}

/** Names a customer by both ids: what is of one id alone goes with that id, in erasure and in export. */
function keyOf({ anonymous, user }: CustomerIdsOf): string {
  return JSON.stringify([user, anonymous]);
}

function rowKey({ customer, item }: { customer: string; item: string }): string {
  return `${customer}\n${item}`;
}

/** The latest items of each customer, and what is too much. */
function trim(rows: readonly ListInteractionTable[]): {
  kept: Set<ListInteractionTable>;
  dropped: ListInteractionTable[];
} {
  const byCustomer = new Map<string, ListInteractionTable[]>();
  for (const row of rows) {
    const own = byCustomer.get(row.customer);
    if (own) own.push(row);
    else byCustomer.set(row.customer, [row]);
  }
  const kept = new Set<ListInteractionTable>();
  const dropped: ListInteractionTable[] = [];
  for (const own of byCustomer.values()) {
    own.sort((one, other) => Number(other.at) - Number(one.at) || (one.item < other.item ? -1 : 1));
    for (const row of own.slice(0, maximumItemsOfCustomer)) kept.add(row);
    dropped.push(...own.slice(maximumItemsOfCustomer));
  }
  return { kept, dropped };
}

async function write(database: Kysely<Tables>, rows: readonly ListInteractionTable[]): Promise<void> {
  await database
    .insertInto('list_interactions')
    .values(rows)
    .onConflict(conflict =>
      conflict.columns(['project', 'list', 'customer', 'item']).doUpdateSet(({ ref }) => ({
        weight: ref('excluded.weight'),
        at: ref('excluded.at'),
        first_at: ref('excluded.first_at'),
      })),
    )
    .execute();
}

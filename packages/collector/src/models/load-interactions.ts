import type { Interaction } from '@docent/engine/recommend/user-items.js';
import type { RecommendedItem } from '@docent/schema/names';
import { sql } from 'kysely';
import type { EventStore } from '../store/event-store.js';
import { heavierOf, type Weighed } from './heavier-of.js';

/** Rows read at once. */
const pageSize = 5000;

interface Row {
  customer: string;
  item: string;
  user_id: string | null;
  anonymous_id: string | null;
  weight: number;
  at: number | string;
  first_at: number | string;
}

/**
 * What customers did with the items of a list, one entry of a customer and an item. What was done under an anonymous id counts as the user's
 * who was seen with it, if it was only one: a computer in a library stays apart.
 */
export async function loadInteractions(
  store: Pick<EventStore, 'query'>,
  { list, project }: { project: string; list: string },
): Promise<Interaction[]> {
  const rows: Row[] = [];
  for (let last: Row | undefined; ;) {
    const page: Row[] = await store.query(database =>
      database
        .selectFrom('list_interactions')
        .select(['customer', 'item', 'user_id', 'anonymous_id', 'weight', 'at', 'first_at'])
        .where('project', '=', project)
        .where('list', '=', list)
        .$if(last !== undefined, query =>
          query.where(sql<boolean>`(customer, item) > (${last?.customer}, ${last?.item})`),
        )
        .orderBy('customer')
        .orderBy('item')
        .limit(pageSize)
        .execute(),
    );
    rows.push(...page);
    if (page.length < pageSize) break;
    last = page.at(-1);
  }
  const owners = ownersOf(rows);
  const merged = new Map<string, Interaction & Weighed>();
  for (const { anonymous_id, at, first_at, item, user_id, weight } of rows) {
    const user = user_id ?? owners.get(anonymous_id ?? '');
    const customer = user === undefined || user === null ? `anonymous ${anonymous_id}` : `user ${user}`;
    const key = `${customer}\n${item}`;
    const weighed = heavierOf(merged.get(key), { weight, at: Number(at), firstAt: Number(first_at) });
    merged.set(key, { customer, item: item as RecommendedItem, ...weighed });
  }
  return [...merged.values()];
}

/** By anonymous id: the user who was seen with it; null: several were. */
function ownersOf(rows: readonly Row[]): Map<string, string | null> {
  const owners = new Map<string, string | null>();
  for (const { anonymous_id: anonymous, user_id: user } of rows) {
    if (anonymous === null || user === null) continue;
    const before = owners.get(anonymous);
    owners.set(anonymous, before === undefined || before === user ? user : null);
  }
  return owners;
}

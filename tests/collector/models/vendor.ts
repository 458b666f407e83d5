import { createRandom } from '@docent/engine/random/create-random.js';
import type { EventStore } from '@docent/collector';
import { storedMessage } from '../../contract/stored-message.js';
import type { ListDefinition } from '../../../packages/collector/dist/models/list-definition.js';
import {
  createTrainingJob,
  type TrainingJob,
  type TrainingJobOptions,
} from '../../../packages/collector/dist/models/training-job.js';

export const project = 'desks';
export const day = 86_400_000;
export const start = Date.UTC(2026, 0, 1);

/** A list that learns from orders. */
export const definition: ListDefinition = {
  positive: [{ event: 'Desk Ordered', subject: 'product' }],
  halfLifeDays: 90,
  minimumCustomers: 2,
  items: Array.from({ length: 48 }, (_, item) => `subject:desk-${item}`),
};

/** An event as it is stored. */
export function told(
  event: string,
  properties: Record<string, unknown>,
  changes: { user?: string | null; anonymous?: string | null; at?: number; ref?: string; id?: string } = {},
) {
  const { anonymous = null, at = start, ref, user = 'customer-1' } = changes;
  const id = changes.id ?? JSON.stringify([event, properties, user, anonymous, at]);
  return storedMessage(id, {
    ...{ event, userId: user, anonymousId: anonymous, timestamp: at, receivedAt: at },
    message: JSON.stringify({ type: 'track', event, properties, ...(ref && { context: { docent: { ref } } }) }),
  });
}

/** Orders of customers with tastes, over a hundred days: most of what one orders is of one of four groups of desks. */
export function orders(customers: number, seed = 1) {
  const random = createRandom(seed);
  return Array.from({ length: customers }, (_, customer) => {
    const group = Math.floor(random() * 4);
    return Array.from({ length: 12 }, (_event, number) => {
      const place = Math.floor(random() ** 2 * 12);
      const item = random() < 0.8 ? group * 12 + place : Math.floor(random() * 48);
      const at = start + Math.floor(random() * 100 * day);
      return told(
        'Desk Ordered',
        { product: `desk-${item}` },
        { user: `c${customer}`, at, id: `${customer}-${number}` },
      );
    });
  }).flat();
}

/** Stores events as the collector would. */
export async function appendAll(store: EventStore, events: ReturnType<typeof told>[]): Promise<void> {
  for (let place = 0; place < events.length; place += 500)
    await store.append(project, events.slice(place, place + 500));
}

/** A job over lists that the test says. */
export function jobOf(
  store: EventStore,
  lists: Record<string, ListDefinition>,
  options: Partial<TrainingJobOptions> = {},
): TrainingJob {
  return createTrainingJob({
    store,
    published: async () => new Map([[project, new Map(Object.entries(lists))]]),
    log: () => {},
    now: () => start + 100 * day,
    ...options,
  });
}

/** What is kept of customers and items, in order. */
export async function kept(store: EventStore, list = 'next') {
  const rows = await store.query(database =>
    database
      .selectFrom('list_interactions')
      .select(['customer', 'item', 'weight', 'at', 'first_at'])
      .where('list', '=', list)
      .orderBy('customer')
      .orderBy('item')
      .execute(),
  );
  return rows.map(row => ({ ...row, at: Number(row.at) - start, first_at: Number(row.first_at) - start }));
}

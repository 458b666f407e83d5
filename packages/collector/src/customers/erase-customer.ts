import type { EventStore } from '../store/event-store.js';
import type { VerifiedCustomer } from './verify-bearer.js';
import { mergedAnonymousIds } from './merged-anonymous-ids.js';

/** What was erased, as `DELETE /v1/me` answers. */
export interface CustomerErasure {
  erased: { userId: string; anonymousId?: string };
  /** Anonymous ids that the customer was merged with and that nothing proved now: what carries only them is still there. */
  notProven: string[];
}

/** Erases what belongs to the proven ids of a customer, durably. */
export async function eraseCustomer(
  store: EventStore,
  { project, userId, anonymousId }: VerifiedCustomer,
  now: number,
): Promise<CustomerErasure> {
  return await store.transact(async transaction => {
    // Asked before, because the proof of a merger is erased with the rest.
    const merged = await mergedAnonymousIds(transaction.database, project, userId);
    await transaction.erase(project, { userId, anonymousId }, now);
    return {
      erased: { userId, ...(anonymousId !== undefined && { anonymousId }) },
      notProven: merged.filter(id => id !== anonymousId),
    };
  });
}

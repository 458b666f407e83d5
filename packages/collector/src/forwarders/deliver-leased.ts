import type { StoredEvent } from '../store/event-store.js';
import type { Cursors, Lane } from './cursors.js';
import type { DeliveryOutcome, Forwarder } from './forwarder-kind.js';

/** What {@link deliverLeased} works with. */
export interface LeasedDelivery {
  cursors: Cursors;
  lane: Lane;
  forwarder: Forwarder;
  leaseMs: number;
  signal: AbortSignal;
}

/** Delivers while it keeps the lease; gives up when the lease is lost, because another has begun then. */
export async function deliverLeased(
  { cursors, lane, forwarder, leaseMs, signal }: LeasedDelivery,
  events: readonly StoredEvent[],
): Promise<DeliveryOutcome> {
  const lost = new AbortController();
  const renew = setInterval(() => {
    cursors.renew(lane).then(
      held => held || lost.abort(),
      // The store is in trouble: the lease runs out by itself if that lasts.
      () => {},
    );
  }, leaseMs / 3);
  try {
    return await forwarder.deliver(events, AbortSignal.any([signal, lost.signal]));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { done: 0, problem: { kind: 'unavailable', reason } };
  } finally {
    clearInterval(renew);
  }
}

import type { EventStore, StoredEvent } from '../store/event-store.js';
import { deliverLeased, type LeasedDelivery } from './deliver-leased.js';

/** Neighbours to try in turn: several bad events may stand side by side. */
const neighbours = 20;

/** What {@link takesNeighbour} works with. */
export interface Probe extends LeasedDelivery {
  store: EventStore;
  /** The event that the receiver breaks over. */
  suspect: StoredEvent;
  /** How often it did. */
  failures: number;
}

/**
 * Whether the receiver takes an event near the one it breaks over: then that one is to blame, and otherwise the receiver.
 * The neighbour is sent again in its turn, and dropped there by its id.
 */
export async function takesNeighbour(probe: Probe): Promise<boolean> {
  const { store, lane, suspect, failures } = probe;
  const next = await store.read({ project: lane.project, after: suspect.seq, limit: neighbours });
  const neighbour = next[failures % Math.max(1, next.length)];
  if (!neighbour) return false;
  const { done, refused = [], sent = true } = await deliverLeased(probe, [neighbour]);
  return sent && done === 1 && refused.length === 0;
}

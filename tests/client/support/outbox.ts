import type { DocentMethods } from '@docent/client';
import type { FakeWorld } from './fake-world.js';

export const second = 1000;

const keys = (world: FakeWorld) => [...(world.storage.get('docent-meridian/outbox')?.keys() ?? [])];
/** Number of messages that wait in the project's outbox. */
export const queued = (world: FakeWorld): number => keys(world).filter(key => key.startsWith('e')).length;
/** Number of messages in quarantine. */
export const quarantined = (world: FakeWorld): number => keys(world).filter(key => key.startsWith('q')).length;

/** Names of the events of the batch that was sent as number `index`. */
export const eventsOf = (world: FakeWorld, index: number) =>
  world.batches()[index]?.body?.batch.map(({ event }) => event);

/** Tracks `Event 000`, `Event 001` … one after the other, each with so many bytes of properties. */
export async function track(docent: DocentMethods, count: number, bytes = 10): Promise<void> {
  for (let index = 0; index < count; index++) {
    await docent.track(`Event ${String(index).padStart(3, '0')}`, { padding: 'x'.repeat(bytes) });
  }
}

/** A network that gives no answer. */
export const nothing = (): never => {
  throw new TypeError('Failed to fetch');
};

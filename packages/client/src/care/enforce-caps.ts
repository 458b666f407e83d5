import { type Caps, chooseVictims } from './choose-victims.js';
import type { Outbox } from '../delivery/create-outbox.js';
import type { Entry } from '../delivery/entry.js';
import { waiting } from '../delivery/entry-key.js';

/** Why messages were dropped unsent. */
export type DropReason = 'age' | 'entries' | 'bytes';

/** Caps where the browser keeps messages: some weeks of a busy customer without network. */
export const storedCaps: Caps = { entries: 20_000, bytes: 16_000_000, age: 28 * 86_400_000 };
/** Caps of a tab whose browser refuses storage. */
export const memoryCaps: Caps = { entries: 5000, bytes: 5_000_000, age: Infinity };

/**
 * Drops what is more than may wait. The message that says how many were dropped is stored in the same transaction in which
 * they go, so that the count is exact whatever happens.
 *
 * @param now milliseconds since the epoch
 * @param report makes that message
 * @returns how many were dropped, by reason
 */
export async function enforceCaps(
  outbox: Outbox,
  now: number,
  report: (count: number, reason: DropReason) => Entry,
): Promise<[count: number, reason: DropReason][]> {
  let told: [number, DropReason][] = [];
  const choose = (keys: string[], caps: Caps) => {
    const victims = Object.entries(chooseVictims(keys, caps, now)) as [DropReason, string[]][];
    // Not added to: a transaction that failed is tried again.
    told = victims.flatMap(([reason, { length }]) => (length ? [[length, reason]] : []));
    const remove = victims.flatMap(([, list]) => list);
    outbox.drop(remove);
    return { put: told.map(args => report(...args)), remove };
  };
  if (outbox.fault()) {
    await outbox.add(choose(outbox.unstored().sort(), memoryCaps).put);
  } else {
    const revise = (keys: string[]) => {
      const { put, remove } = choose(keys, storedCaps);
      return { put: put.map(entry => [entry.key, entry] as const), remove };
    };
    await outbox.stored(store => store.revise(waiting, revise), undefined);
  }
  return told;
}

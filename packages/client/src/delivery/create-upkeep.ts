import type { Platform } from '../platform/platform.js';
import { type Caps, chooseVictims } from './choose-victims.js';
import type { Outbox } from './create-outbox.js';
import type { Entry } from './entry.js';

/** Why messages were dropped unsent. */
export type DropReason = 'age' | 'entries' | 'bytes';

/** Keeps the outbox within its caps. */
export interface Upkeep {
  /** To be called after each addition; looks now and then. */
  added(): Promise<void>;
}

/** Caps where the browser keeps messages: some weeks of a busy customer without network. */
export const storedCaps: Caps = { entries: 20_000, bytes: 16_000_000, age: 28 * 86_400_000 };
/** Caps of a tab whose browser refuses storage. */
export const memoryCaps: Caps = { entries: 1000, bytes: 2_000_000, age: Infinity };

/**
 * @param report makes the message that says how many were dropped; it is stored in the same transaction in which they go
 * @param dropped hears of it
 */
export function createUpkeep(
  platform: Platform,
  outbox: Outbox,
  report: (count: number, reason: DropReason) => Entry,
  dropped: (count: number, reason: DropReason) => void,
): Upkeep {
  let next = 0;
  let looking: Promise<void> | undefined;

  async function enforce(): Promise<void> {
    const caps = outbox.fault() ? memoryCaps : storedCaps;
    const told: [number, DropReason][] = [];
    await outbox.evict(keys => {
      // A transaction that failed is tried again.
      told.length = 0;
      // Looking is cheap beside writing as many again.
      next = Math.max(50, Math.floor(keys.length / 20));
      const victims = Object.entries(chooseVictims(keys, caps, platform.now())) as [DropReason, string[]][];
      const put = victims
        .filter(([, { length }]) => length)
        .map(([reason, { length }]) => {
          told.push([length, reason]);
          return report(length, reason);
        });
      return { put, remove: victims.flatMap(([, list]) => list) };
    });
    told.forEach(args => dropped(...args));
  }

  return {
    async added() {
      // A burst is over before the first look is: it must not look a thousand times.
      if (next-- <= 0) await (looking ??= enforce().finally(() => (looking = undefined)));
    },
  };
}

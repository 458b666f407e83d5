import type { Quarantine } from './create-quarantine.js';
import type { Entry } from '../delivery/entry.js';

/** Finds the messages for which a server refuses every request they are in, and sets them aside. */
export interface Isolation {
  /**
   * A request with these messages was refused.
   * @returns how many to try next; `undefined`: the fault is the server's, so wait
   */
  refused(entries: readonly Entry[], status: number): Promise<number | undefined>;
  /** Something was accepted, so the server is well. */
  accepted(): Promise<void>;
}

/** That many messages refused one by one, with none accepted between, and the fault is taken to be the server's. */
const streakLimit = 3;
/** So often is a message isolated before that is for good: once may have been while the server was ill. */
const tries = 2;

/**
 * @param now milliseconds since the epoch
 * @param isolated hears of each message that was set aside
 */
export function createIsolation(
  quarantine: Quarantine,
  now: () => number,
  isolated: (messageId: string, reason: string) => void,
): Isolation {
  /** How often messages were isolated that are out again. */
  const before = new Map<string, number>();
  let streak = 0;
  let distrusted = false;

  return {
    async refused(entries, status) {
      const [entry] = entries;
      if (!entry || (entries.length > 1 && !distrusted)) return Math.floor(entries.length / 2);
      const reason = `The server answered ${status} to every request that held this message.`;
      const count = (before.get(entry.key) ?? 0) + 1;
      await quarantine.put({ ...entry, code: 'isolated', reason, at: now(), tries: count });
      isolated(entry.messageId, reason);
      distrusted ||= ++streak >= streakLimit;
      return distrusted ? undefined : 1;
    },
    async accepted() {
      streak = 0;
      if (!distrusted) return;
      distrusted = false;
      // What was set aside while the server refused everything gets another chance.
      const released = (await quarantine.all()).filter(entry => entry.code === 'isolated' && entry.tries < tries);
      for (const { key, tries: count } of released) before.set(key, count);
      await quarantine.release(released);
    },
  };
}

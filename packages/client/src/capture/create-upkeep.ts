import type { Care } from '../care/create-care.js';
import type { Outbox } from '../delivery/create-outbox.js';
import { timeOf } from '../delivery/entry-key.js';
import type { Lazy } from '../platform/create-lazy.js';
import type { Platform } from '../platform/platform.js';

/** Sees to it that no more messages wait than may, and none for too long. */
export interface Upkeep {
  /** So many messages were added. Looks at the first call, and then now and then. */
  after(messages: number): void;
}

/** What is kept up. */
export interface UpkeepSetup {
  platform: Platform;
  /** Name of the lock that the tab that sends holds. */
  name: string;
  outbox: Outbox;
  care: Lazy<Care>;
  /** Something may be stored. */
  allowed: () => boolean;
  until: AbortSignal;
}

/** Messages between two looks. */
const every = 50;
/** So few are neither too many nor, at 32 kB each, too large. */
const few = 400;
/** Milliseconds after which messages may be too old. */
const old = 27 * 86_400_000;
/** Milliseconds until the next look when another tab, or this one, is sending. */
const pause = 5000;

/** Does nothing before it is called. Looking closer takes code of its own. */
export function createUpkeep({ platform, name, outbox, care, allowed, until }: UpkeepSetup): Upkeep {
  let added = every;
  let looking: Promise<void> | undefined;
  const mayLook = () => allowed() && !until.aborted;

  async function look(): Promise<void> {
    const [oldest] = await outbox.first(1);
    if (!(oldest && platform.now() - timeOf(oldest.key) > old) && (await outbox.count()) <= few) return;
    // Loaded before the lock is taken: without network that lasts, and nobody could send.
    const { enforceCaps } = await care.get();
    if (!mayLook()) return;
    // Not while a tab sends: what is on its way arrives, and would be told to be dropped.
    const done = await platform.exclusive(name, () => enforceCaps().then(() => true));
    if (!done) platform.setTimer(() => after(every), pause);
  }

  function after(messages: number): void {
    added += messages;
    if (added < every || !mayLook()) return;
    added = 0;
    looking ??= look().finally(() => (looking = undefined));
  }

  return { after };
}

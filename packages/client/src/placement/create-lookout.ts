import type { Platform } from '../platform/platform.js';
import type { Found, Placements } from './create-placements.js';

/** Where what is decided can be seen. */
export interface Stage {
  /** Shows what has been claimed. */
  put(found: Found): void;
  /** Takes away what was answered or refused elsewhere; what was answered here may still say thank you. */
  end(ref: string): void;
  /** Shows these buttons, by id of their placements, and no others. */
  buttons(ids: readonly string[]): void;
  /** Takes away all that nobody has asked for. */
  clear(): void;
  /** Takes note of what the page has removed. */
  sweep(): void;
}

/** What a lookout works with. */
export interface LookoutSetup {
  platform: Pick<Platform, 'now' | 'setTimer' | 'on'>;
  placements: Placements;
  stage: Stage;
  /** The customer agrees to be shown something unasked. */
  allowed: () => boolean;
  /** Somebody looks at the page. What appears where nobody looks would have been shown for nothing. */
  visible: () => boolean;
  /** Hears of what went wrong; it is tried again. */
  failed: (error: unknown) => void;
  until: AbortSignal;
}

/** Milliseconds in which several changes count as one. */
const settling = 100;
/** Milliseconds until another tab will have decided. */
const turn = 500;
/** Milliseconds until what could not be loaded is tried again. */
const pause = 30_000;
/** Timers hold 2^31 milliseconds, and clocks are set: nobody sleeps longer than this. */
const longest = 3_600_000;

/**
 * Looks again whenever something has changed or time alone may let something through, one look after the other, and has the
 * stage show what comes of it.
 *
 * @returns to be called when something has changed
 */
export function createLookout(setup: LookoutSetup): () => void {
  const { allowed, failed, placements, platform, stage, until, visible } = setup;
  let cancel = () => {};
  let looking = false;
  let again = false;
  let soon = false;

  function after(milliseconds: number): void {
    cancel();
    if (!until.aborted) cancel = platform.setTimer(() => void run(), milliseconds);
  }

  async function run(): Promise<void> {
    if (looking) return void (again = true);
    looking = true;
    again = soon = false;
    try {
      const next = await look();
      if (next !== undefined) after(next);
    } catch (error) {
      failed(error);
      after(pause);
    }
    looking = false;
    if (again) hurry();
  }

  /** The first of several changes sets the time: a page that never rests is looked at, too. */
  function hurry(): void {
    if (!soon) after(settling);
    soon = true;
  }

  /** Answers after how many milliseconds to look again, if nothing happens. */
  async function look(): Promise<number | undefined> {
    stage.sweep();
    if (!allowed()) return void stage.clear();
    for (const ref of await placements.ended()) stage.end(ref);
    if (!visible()) return undefined;
    const found = await placements.look();
    if (until.aborted) return undefined;
    if (found === 'busy') return turn;
    if (found) stage.put(found);
    stage.buttons(await placements.buttons());
    const next = await placements.next();
    return next === undefined ? undefined : Math.min(longest, Math.max(settling, next - platform.now()));
  }

  until.addEventListener('abort', () => cancel());
  const changed = () => (looking ? (again = true) : hurry());
  platform.on('online', changed, until);
  return changed;
}

import type { Platform } from '../platform/platform.js';
import { backoff } from './backoff.js';

/** Says when a request may be made. */
export interface Circuit {
  /** A server has asked to be left alone, and the time is not over. Nothing may break that. */
  paused(): boolean;
  /** Milliseconds until the next try. 0: now. */
  wait(): number;
  /** The last request failed: waits ever longer. */
  failed(): void;
  succeeded(): void;
  /** Leaves the server alone, in every tab and on later pages too. */
  pause(milliseconds: number): void;
}

/** No server is left alone for longer: whoever says so has made a mistake, or the clock was set. */
const longest = 86_400_000;

/**
 * @param name of what the tabs share
 * @param allowed a pause may be stored; without consent it holds for this page alone
 */
export function createCircuit(platform: Platform, name: string, allowed: () => boolean): Circuit {
  const { local } = platform;
  const key = `${name}:pause`;
  let failures = 0;
  // Both by the clock that nobody sets.
  let notBefore = 0;
  let until = 0;

  function pauseLeft(): number {
    // Of what another tab has written, only the clock tells whether it still holds; one that was set back does not know.
    const [from = 0, to = 0] = (local.get(key) ?? '').split(' ').map(Number);
    const now = platform.now();
    const shared = now >= from && to - now <= longest ? to - now : 0;
    return Math.max(until - platform.elapsed(), shared, 0);
  }

  return {
    paused: () => pauseLeft() > 0,
    wait: () => Math.max(pauseLeft(), notBefore - platform.elapsed(), 0),
    failed() {
      failures++;
      notBefore = platform.elapsed() + backoff(failures, (platform.randomBytes(1)[0] ?? 0) / 256);
    },
    succeeded() {
      failures = notBefore = 0;
      if (!pauseLeft()) local.delete(key);
    },
    pause(milliseconds) {
      if (!milliseconds) return;
      const time = Math.min(milliseconds, longest);
      const now = platform.now();
      until = platform.elapsed() + time;
      if (allowed()) local.set(key, `${now} ${now + time}`);
    },
  };
}

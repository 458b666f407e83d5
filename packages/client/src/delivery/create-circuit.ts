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

/** @param name of what the tabs share */
export function createCircuit(platform: Platform, name: string): Circuit {
  const key = `${name}:pause`;
  let failures = 0;
  let notBefore = 0;
  let until = 0;

  function pauseLeft(): number {
    const left = Math.max(until, Number(platform.local.get(key)) || 0) - platform.now();
    return left > 0 && left <= longest ? left : 0;
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
      if (!pauseLeft()) platform.local.delete(key);
    },
    pause(milliseconds) {
      if (!milliseconds) return;
      until = platform.now() + Math.min(milliseconds, longest);
      platform.local.set(key, String(until));
    },
  };
}

import { bytesOf, rankOf, timeOf } from '../delivery/entry-key.js';

/** How much may wait. */
export interface Caps {
  entries: number;
  /** Of messages as JSON. */
  bytes: number;
  /** Milliseconds. */
  age: number;
}

/** Keys to drop, by the cap that they exceed. */
export interface Victims {
  age: string[];
  entries: string[];
  bytes: string[];
}

/**
 * Chooses what to drop when more waits than may: first what is too old, then of the purpose that is worth least the oldest.
 * Leaves a twentieth of the caps free, so that not every further message has to choose again.
 *
 * @param keys of waiting messages, oldest first
 * @param now milliseconds since the epoch
 */
export function chooseVictims(keys: readonly string[], caps: Caps, now: number): Victims {
  const victims: Victims = { age: [], entries: [], bytes: [] };
  const kept: string[] = [];
  let bytes = 0;
  for (const key of keys) {
    const old = now - timeOf(key) > caps.age;
    (old ? victims.age : kept).push(key);
    if (!old) bytes += bytesOf(key);
  }
  if (kept.length <= caps.entries && bytes <= caps.bytes) return victims;
  let left = kept.length;
  // Sorting is stable, so within a rank the oldest stays first.
  for (const key of kept.sort((a, b) => rankOf(b) - rankOf(a))) {
    if (left <= caps.entries * 0.95 && bytes <= caps.bytes * 0.95) break;
    victims[left > caps.entries * 0.95 ? 'entries' : 'bytes'].push(key);
    left--;
    bytes -= bytesOf(key);
  }
  return victims;
}

import { readEntryKey } from './entry-key.js';

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
  const kept: { key: string; rank: number; bytes: number }[] = [];
  let bytes = 0;
  for (const key of keys) {
    const facts = readEntryKey(key);
    if (now - facts.at > caps.age) {
      victims.age.push(key);
    } else {
      kept.push({ key, ...facts });
      bytes += facts.bytes;
    }
  }
  if (kept.length <= caps.entries && bytes <= caps.bytes) return victims;
  // Sorting is stable, so within a rank the oldest stays first.
  kept.sort((a, b) => b.rank - a.rank);
  let left = kept.length;
  for (const entry of kept) {
    if (left <= caps.entries * 0.95 && bytes <= caps.bytes * 0.95) break;
    victims[left > caps.entries * 0.95 ? 'entries' : 'bytes'].push(entry.key);
    left--;
    bytes -= entry.bytes;
  }
  return victims;
}

import type { LocalStore } from '../platform/stores.js';
import type { Entry } from './entry.js';

/** Where messages go that IndexedDB will not have in time, because the page is going. */
export interface Spill {
  /** Replaces what this tab has spilt. Keeps the first that fit. */
  keep(entries: Iterable<Entry>): void;
  /** What all tabs have spilt, with what removes it once it is elsewhere. */
  take(): { entries: Entry[]; done: () => void };
  /** Whether any tab has spilt something. */
  any(): boolean;
}

/** Characters: the host needs room in local storage too, and several hundred messages fit. */
const room = 200_000;

/**
 * Local storage is written before the page is gone (measured: 10 of 10, where IndexedDB kept none to eight), but a browser
 * that is killed loses its last seconds: so it is only used when there is no time for better.
 *
 * @param name of what the tabs share
 */
export function createSpill(local: LocalStore, name: string, tab: string): Spill {
  const prefix = `${name}:spill:`;

  function parse(text = '[]'): Entry[] {
    try {
      const entries: Entry[] = JSON.parse(text);
      return entries.filter(entry => typeof entry.key === 'string' && typeof entry.json === 'string');
    } catch {
      return [];
    }
  }

  return {
    keep(entries) {
      const texts: string[] = [];
      let size = 0;
      for (const entry of entries) {
        const text = JSON.stringify(entry);
        if ((size += text.length + 1) > room) break;
        texts.push(text);
      }
      if (texts.length) local.set(prefix + tab, `[${texts.join()}]`);
      else local.delete(prefix + tab);
    },
    take() {
      const spilt = local.keys(prefix).map(key => [key, local.get(key)] as const);
      return {
        entries: spilt.flatMap(([, text]) => parse(text)),
        // Another tab may have spilt more meanwhile.
        done: () => spilt.forEach(([key, text]) => local.get(key) === text && local.delete(key)),
      };
    },
    any: () => local.keys(prefix).length > 0,
  };
}

import type { Terminal } from './terminal.js';

/** Tells people how far long work is, on stderr. */
export interface Progress {
  /** So many more are done. */
  add(count: number): void;
  readonly done: number;
}

/** How often to tell, in milliseconds: often enough to see that it moves, rarely enough for a log. */
const everyMs = 2000;

/** @param what for example `events exported` */
export function createProgress({ err }: Terminal, total: number, what: string): Progress {
  let done = 0;
  let told = performance.now();
  return {
    add(count) {
      done += count;
      if (performance.now() - told < everyMs) return;
      told = performance.now();
      const share = total > 0 ? ` (${Math.floor((done / total) * 100)} %)` : '';
      err(`${done.toLocaleString('en')} of ${total.toLocaleString('en')} ${what}${share}`);
    },
    get done() {
      return done;
    },
  };
}

import type { Log, LogEntry } from './log.js';

/** How many entries of one kind are written in how long. */
export interface RepeatOptions {
  /** Milliseconds that never go back. */
  clock: () => number;
  /** Default: 5. */
  most?: number;
  /** Milliseconds. Default: 60,000. */
  within?: number;
}

/** A log that a flood of requests does not flood. */
export interface RepeatLimit {
  log: Log;
  /** Writes how many entries were held back. */
  flush(): void;
}

interface Repeats {
  since: number;
  count: number;
  last: LogEntry;
}

/** Writes the first entries of each kind; what comes after them within the same time is counted, and the count is written. */
export function limitRepeats(log: Log, { clock, most = 5, within = 60_000 }: RepeatOptions): RepeatLimit {
  /** Kinds are made of routes, codes and projects: there are only so many. */
  const kinds = new Map<string, Repeats>();

  function tellHeldBack({ count, last }: Repeats): void {
    if (count > most) log({ level: last.level, message: last.message, fields: { times: count - most } });
  }

  return {
    log(entry) {
      if (entry.kind === undefined) {
        log(entry);
        return;
      }
      const now = clock();
      const known = kinds.get(entry.kind);
      const isCurrent = known !== undefined && now - known.since < within;
      if (known && !isCurrent) tellHeldBack(known);
      const repeats = isCurrent ? known : { since: now, count: 0, last: entry };
      repeats.count++;
      repeats.last = entry;
      kinds.set(entry.kind, repeats);
      if (repeats.count <= most) log(entry);
    },
    flush() {
      for (const repeats of kinds.values()) tellHeldBack(repeats);
      kinds.clear();
    },
  };
}

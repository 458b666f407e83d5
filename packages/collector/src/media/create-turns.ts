import { CollectorError } from '../errors.js';

/** Lets a few do something at the same time and others wait. */
export type Turns = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Makes turns for work that takes much memory.
 *
 * @param atOnce how many may work
 * @param waiting how many may wait; further ones are refused with CollectorError `overloaded`
 */
export function createTurns(atOnce: number, waiting: number): Turns {
  const queue: (() => void)[] = [];
  let working = 0;
  return async work => {
    if (working >= atOnce) {
      if (queue.length >= waiting) throw new CollectorError('overloaded', undefined, { retryAfter: 5 });
      await new Promise<void>(resolve => queue.push(resolve));
    } else {
      working++;
    }
    try {
      return await work();
    } finally {
      // Whoever waits longest takes over the place; only without anybody it is free again.
      const next = queue.shift();
      if (next) next();
      else working--;
    }
  };
}

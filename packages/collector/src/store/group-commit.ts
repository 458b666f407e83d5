/** What became of one item of a group. */
export type Outcome<R> = { value: R } | { error: unknown };

/** Gathers what is added in one turn of the event loop and writes it together. */
export interface GroupCommit<T, R> {
  /** Resolves or rejects with the item's own outcome after its group was written. */
  add(item: T): Promise<R>;
  /** Writes what is waiting now. */
  flush(): void;
}

interface Waiting<T, R> {
  item: T;
  resolve(value: R): void;
  reject(error: unknown): void;
}

/**
 * Group commit: making one transaction durable costs the same for one request as for all that arrived together, and it
 * is most of the cost of a request.
 *
 * @param write writes a group, durably, and tells the outcome of each item in order; when it throws, all fail
 */
export function createGroupCommit<T, R>(write: (items: T[]) => Outcome<R>[]): GroupCommit<T, R> {
  let waiting: Waiting<T, R>[] = [];
  let scheduled: NodeJS.Immediate | undefined;

  function flush() {
    if (scheduled) clearImmediate(scheduled);
    scheduled = undefined;
    const group = waiting;
    waiting = [];
    if (group.length === 0) return;
    try {
      const outcomes = write(group.map(({ item }) => item));
      group.forEach(({ resolve, reject }, index) => {
        const outcome = outcomes[index] ?? { error: new Error('The group was written without telling this outcome.') };
        if ('error' in outcome) reject(outcome.error);
        else resolve(outcome.value);
      });
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }

  return {
    add: item =>
      new Promise((resolve, reject) => {
        waiting.push({ item, resolve, reject });
        // Immediates run after all input of this turn was read, so every request that arrived with this one is in.
        scheduled ??= setImmediate(flush);
      }),
    flush,
  };
}

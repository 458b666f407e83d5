/** What became of one item of a group. */
export type Outcome<R> = { value: R } | { error: unknown };

/** Gathers what is added while the group before is written, and in turns of the event loop that each bring more, and writes it together. */
export interface GroupCommit<T, R> {
  /** Resolves or rejects with the item's own outcome after its group was written. */
  add(item: T): Promise<R>;
  /** Writes what is waiting now; resolves when nothing is being written and nothing waits. */
  flush(): Promise<void>;
  /** Resolves when nothing is being written; another group begins no sooner than in the next turn of the event loop. */
  settled(): Promise<void>;
}

/** Milliseconds after which a group is written although more comes: senders should not notice. */
const longestWait = 20;

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
export function createGroupCommit<T, R>(write: (items: T[]) => Promise<Outcome<R>[]>): GroupCommit<T, R> {
  let waiting: Waiting<T, R>[] = [];
  let scheduled: NodeJS.Immediate | undefined;
  let writing: Promise<void> | undefined;

  async function writeGroup(group: Waiting<T, R>[]) {
    try {
      const outcomes = await write(group.map(({ item }) => item));
      group.forEach(({ resolve, reject }, index) => {
        const outcome = outcomes[index] ?? { error: new Error('The group was written without telling this outcome.') };
        if ('error' in outcome) reject(outcome.error);
        else resolve(outcome.value);
      });
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }

  function start() {
    if (scheduled) clearImmediate(scheduled);
    scheduled = undefined;
    if (writing || waiting.length === 0) return;
    const group = waiting;
    waiting = [];
    writing = writeGroup(group).then(() => {
      writing = undefined;
      if (waiting.length > 0) schedule();
    });
  }

  /**
   * Immediates run after all input of this turn was read, so every request that arrived with this one is in. A lone request is
   * written then; while others keep coming, it is cheaper for all to read those first.
   */
  function gather(until: number, before: number) {
    scheduled = setImmediate(() => {
      if (waiting.length > before && performance.now() < until) gather(until, waiting.length);
      else start();
    });
  }

  function schedule() {
    if (!scheduled) gather(performance.now() + longestWait, waiting.length);
  }

  return {
    add: item =>
      new Promise((resolve, reject) => {
        waiting.push({ item, resolve, reject });
        if (!writing) schedule();
      }),
    async flush() {
      while (writing || waiting.length > 0) {
        start();
        await writing;
      }
    },
    async settled() {
      while (writing) await writing;
    },
  };
}

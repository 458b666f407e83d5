import { Worker } from 'node:worker_threads';
import type { StoredMessage } from '../event-store.js';
import type { Outcome } from '../group-commit.js';
import { StoreError } from '../store-error.js';
import { packMessages } from './pack-messages.js';
import type { ServeWritesData, WriteAnswer, WriteRequest } from './serve-writes.js';

/** Messages of one request. */
export interface Append {
  project: string;
  messages: readonly StoredMessage[];
}

/** A second thread that writes events, so that this one can go on reading requests while SQLite works and the disk syncs. */
export interface WriteThread {
  /**
   * Whether the thread should write these: there are so many that handing them over costs less than writing them here. It
   * is started when that happens for the first time; until it is ready, and when it has died, the answer is no.
   */
  suits(appends: readonly Append[]): boolean;
  /**
   * Writes appends in one transaction, one call after the other; resolves after they are durable.
   *
   * @returns how many messages of each were new, or why it failed
   * @throws StoreError when the transaction failed, or the thread died: nobody knows then whether it had committed
   */
  write(appends: readonly Append[]): Promise<Outcome<number>[]>;
  /** Ends it. */
  close(): Promise<void>;
}

/** Messages for which a thread pays: a request or two are written sooner than handed over. */
const worthwhile = 200;

/**
 * Makes a thread for a database file; it starts with the first load.
 *
 * @param path of the file; `:memory:` has no second connection, and never a thread
 */
export function createWriteThread(path: string, maxPages: number | undefined): WriteThread {
  let thread: Worker | undefined;
  let state: 'starting' | 'ready' | 'ended' = 'starting';
  let answered: ((answer: WriteAnswer) => void) | undefined;

  function start(): Worker {
    const started = new Worker(new URL('../../../bin/write-thread.js', import.meta.url), {
      execArgv: [],
      workerData: { path, maxPages } satisfies ServeWritesData,
    });
    // Only what is being written keeps a program from ending.
    started.unref();
    started.on('message', (answer: WriteAnswer) => {
      if (answer === 'ready') state = 'ready';
      else answered?.(answer);
    });
    started.on('error', end).on('exit', end);
    return started;
  }

  function end(): void {
    state = 'ended';
    answered?.({ failed: 'The thread that writes has ended.' });
  }

  return {
    suits(appends) {
      if (path === ':memory:' || appends.reduce((sum, { messages }) => sum + messages.length, 0) < worthwhile)
        return false;
      thread ??= start();
      return state === 'ready';
    },
    async write(appends) {
      const request = appends.map(({ project, messages }) => ({ project, messages: packMessages(messages) }));
      const answer = await new Promise<WriteAnswer>(resolve => {
        answered = resolve;
        thread?.ref();
        thread?.postMessage(request satisfies WriteRequest);
      });
      answered = undefined;
      thread?.unref();
      if (answer === 'ready' || 'failed' in answer) {
        throw new StoreError(answer === 'ready' ? 'The thread that writes began anew.' : answer.failed);
      }
      return answer.map(one => ('failed' in one ? { error: new Error(one.failed) } : { value: one.stored }));
    },
    async close() {
      if (!thread || state === 'ended') return;
      const ended = new Promise(resolve => thread?.once('exit', resolve));
      thread.ref();
      thread.postMessage('close' satisfies WriteRequest);
      await ended;
    },
  };
}

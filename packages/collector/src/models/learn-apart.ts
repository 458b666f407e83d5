import { Worker } from 'node:worker_threads';
import type { LearnRequest, LearnResult } from './learn-request.js';

/** What learning may take. */
export interface LearnApartOptions {
  /** Milliseconds. Default: half an hour; four thousand items take some minutes. */
  ms?: number;
  /** Of the heap, without matrices, which take 8 bytes for each pair of items. Default: 2,048. */
  megabytes?: number;
  /** Aborted: the thread is ended, and what it was at comes to nothing. */
  signal?: AbortSignal;
}

const program = `const { parentPort, workerData } = require('node:worker_threads');
import(workerData.module).then(({ learn }) => parentPort.postMessage(learn(workerData.request)));`;

/**
 * Learns a list in a thread of its own, so that ingestion goes on meanwhile, and one that takes too long or too much is given up, alone.
 *
 * @throws Error that says why nothing came of it
 */
export async function learnApart(
  request: LearnRequest,
  { megabytes = 2048, ms = 1_800_000, signal }: LearnApartOptions = {},
): Promise<LearnResult> {
  signal?.throwIfAborted();
  const worker = new Worker(program, {
    eval: true,
    workerData: { module: new URL('./learn.js', import.meta.url).href, request },
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  let timer: NodeJS.Timeout | undefined;
  const settled = new AbortController();
  try {
    return await new Promise<LearnResult>((resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`Learning took more than ${ms / 1000} seconds.`)), ms);
      const stop = () => reject(new Error('Learning was ended.'));
      signal?.addEventListener('abort', stop, { once: true, signal: settled.signal });
      worker.once('message', resolve);
      worker.once('error', (error: NodeJS.ErrnoException) =>
        reject(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Error(`Learning took more than ${megabytes} MB.`) : error,
        ),
      );
      worker.once('exit', () => reject(new Error('The thread that learns has ended.')));
    });
  } finally {
    settled.abort();
    clearTimeout(timer);
    await worker.terminate();
  }
}

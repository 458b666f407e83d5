import { Worker } from 'node:worker_threads';
import { CollectorError } from '../../errors.js';
import type { CompileRequest, CompileResult } from './compile-into.js';

/** What a project may take to compile: 5,000 entities take a few seconds. */
const bounds = { ms: 60_000, megabytes: 768 } as const;

const program = `const { parentPort, workerData } = require('node:worker_threads');
import(workerData.module)
  .then(({ compileInto }) => compileInto(workerData.request))
  .then(result => parentPort.postMessage(result));`;

/**
 * Compiles in a thread of its own: ingestion goes on meanwhile, and a project that takes too long or too much is given up.
 *
 * @throws CollectorError `project-invalid` when it is given up
 */
export async function compileApart(request: CompileRequest): Promise<CompileResult> {
  const worker = new Worker(program, {
    eval: true,
    workerData: { module: new URL('./compile-into.js', import.meta.url).href, request },
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: bounds.megabytes },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve, reject) => {
      const giveUp = (why: string) => reject(new CollectorError('project-invalid', why));
      timer = setTimeout(() => giveUp(`Compiling it took more than ${bounds.ms / 1000} seconds.`), bounds.ms);
      worker.once('message', resolve);
      worker.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') giveUp(`Compiling it took more than ${bounds.megabytes} MB.`);
        else reject(error);
      });
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

import { Worker } from 'node:worker_threads';
import { CollectorError } from '../../errors.js';
import type { CompileRequest, CompileResult } from './compile-into.js';

/** What a project may take to compile, and how long a thread waits for another. */
export interface ApartCompilerOptions {
  /** Milliseconds. Default: 60,000; 5,000 entities take a few seconds. */
  ms?: number;
  /** Default: 768. */
  megabytes?: number;
  /** Milliseconds after which a thread without work ends. Default: five minutes. */
  idleMs?: number;
  /** Projects after which a thread ends, so that nothing can pile up in it. Default: 50. */
  projects?: number;
}

/** Compiles projects in threads of their own. */
export interface ApartCompiler {
  /**
   * Ingestion goes on meanwhile, and a project that takes too long or too much is given up, alone.
   *
   * @throws CollectorError `project-invalid` when it is given up
   */
  compile(request: CompileRequest): Promise<CompileResult>;
  /** Ends the threads; what is being compiled comes to nothing. */
  close(): Promise<void>;
}

/** A thread, and how many projects it has compiled. */
interface Thread {
  worker: Worker;
  compiled: number;
  ending?: NodeJS.Timeout;
}

const program = `const { parentPort, workerData } = require('node:worker_threads');
import(workerData.module).then(({ createCompileInto }) => {
  const compileInto = createCompileInto();
  parentPort.on('message', request => compileInto(request).then(result => parentPort.postMessage(result)));
});`;

/**
 * Makes a compiler whose threads start with the first project. One that has compiled waits for the next, since to load the
 * compiler takes longer than most projects; one that failed is never used again.
 */
export function createApartCompiler({
  ms = 60_000,
  megabytes = 768,
  idleMs = 300_000,
  projects = 50,
}: ApartCompilerOptions = {}): ApartCompiler {
  const all = new Set<Thread>();
  let idle: Thread | undefined;

  function start(): Thread {
    const worker = new Worker(program, {
      eval: true,
      workerData: { module: new URL('./compile-into.js', import.meta.url).href },
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
    });
    const thread: Thread = { worker, compiled: 0 };
    all.add(thread);
    // One that dies while it waits is missed by nobody.
    worker.on('error', () => void end(thread));
    worker.once('exit', () => void end(thread));
    return thread;
  }

  async function end(thread: Thread): Promise<void> {
    all.delete(thread);
    if (idle === thread) idle = undefined;
    clearTimeout(thread.ending);
    await thread.worker.terminate();
  }

  function take(): Thread {
    const thread = idle ?? start();
    idle = undefined;
    clearTimeout(thread.ending);
    thread.worker.ref();
    return thread;
  }

  async function giveBack(thread: Thread): Promise<void> {
    thread.compiled++;
    if (idle || thread.compiled >= projects || !all.has(thread)) return end(thread);
    idle = thread;
    // Neither keeps a process from ending.
    thread.worker.unref();
    thread.ending = setTimeout(() => void end(thread), idleMs).unref();
  }

  return {
    async compile(request) {
      const thread = take();
      try {
        const result = await answerOf(thread.worker, request, { ms, megabytes });
        await giveBack(thread);
        return result;
      } catch (error) {
        await end(thread);
        throw error;
      }
    },
    async close() {
      await Promise.all([...all].map(end));
    },
  };
}

async function answerOf(
  worker: Worker,
  request: CompileRequest,
  { ms, megabytes }: { ms: number; megabytes: number },
): Promise<CompileResult> {
  const settled = new AbortController();
  try {
    return await new Promise((resolve, reject) => {
      const giveUp = (why: string) => reject(new CollectorError('project-invalid', why));
      const timer = setTimeout(() => giveUp(`Compiling it took more than ${ms / 1000} seconds.`), ms);
      const answer = (result: CompileResult) => resolve(result);
      const fail = (error: NodeJS.ErrnoException) => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') giveUp(`Compiling it took more than ${megabytes} MB.`);
        else reject(error);
      };
      const leave = () => reject(new Error('The thread that compiles has ended.'));
      worker.once('message', answer).once('error', fail).once('exit', leave);
      settled.signal.addEventListener('abort', () => {
        clearTimeout(timer);
        worker.off('message', answer).off('error', fail).off('exit', leave);
      });
      worker.postMessage(request);
    });
  } finally {
    settled.abort();
  }
}

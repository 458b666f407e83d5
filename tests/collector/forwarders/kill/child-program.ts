import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A program that can be killed and started again with the same arguments. */
export interface ChildProgram<T> {
  /** What it printed as its first line, the last time it was started. */
  readonly said: T;
  kill(): Promise<void>;
  start(): Promise<void>;
}

/** Starts a file beside this one; it has to print a line of JSON when it is ready. */
export async function startProgram<T>(file: string, args: (said: T | undefined) => string[]): Promise<ChildProgram<T>> {
  const path = fileURLToPath(new URL(file, import.meta.url));
  let child: ChildProcess | undefined;
  let said: T | undefined;
  const end = () => child?.kill('SIGKILL');

  async function start() {
    process.once('exit', end);
    const started = spawn(process.execPath, [path, ...args(said)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child = started;
    const lines = createInterface(started.stdout);
    const [line] = (await Promise.race([
      once(lines, 'line'),
      once(started, 'exit').then(() => Promise.reject(new Error(`${file} ended before it was ready.`))),
    ])) as [string];
    said = JSON.parse(line) as T;
  }

  await start();
  return {
    get said() {
      return said as T;
    },
    async kill() {
      process.off('exit', end);
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
    start,
  };
}

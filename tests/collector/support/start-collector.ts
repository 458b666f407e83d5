import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('run-collector.mjs', import.meta.url));

/** A collector in a process of its own. */
export interface CollectorProcess {
  url: string;
  key: string;
  /** Ends it without a chance to tidy up. */
  kill(): void;
  /** Resolves when the process has ended. */
  exited: Promise<unknown>;
}

/** Where to leave what is to be done in the end: a test, or a list of whoever runs without one. */
export interface Ending {
  after(work: () => void): void;
}

/**
 * Starts `run-collector.mjs`, which ends with the test at the latest.
 *
 * @param store where events are kept. Default: SQLite in the data folder.
 */
export async function startCollector(
  test: Ending,
  file: string,
  data: string,
  manner: 'honest' | 'hasty' | 'dying',
  store = '',
): Promise<CollectorProcess> {
  const child = spawn(process.execPath, [program, file, data, manner, store], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const kill = () => void child.kill('SIGKILL');
  test.after(kill);
  const exited = once(child, 'exit');
  const [line] = await once(createInterface(child.stdout), 'line');
  const { url, key } = JSON.parse(line) as { url: string; key: string };
  return { url, key, kill, exited };
}

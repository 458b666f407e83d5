import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('run-collector.ts', import.meta.url));

/** A collector in a process of its own. */
export interface CollectorProcess {
  url: string;
  key: string;
  /** Ends it without a chance to tidy up. */
  kill(): void;
  /** Resolves when the process has ended. */
  exited: Promise<unknown>;
}

/** Starts `run-collector.ts`, which ends with the test at the latest. */
export async function startCollector(
  test: TestContext,
  file: string,
  data: string,
  manner: 'honest' | 'hasty' | 'dying',
): Promise<CollectorProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', program, file, data, manner], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const kill = () => void child.kill('SIGKILL');
  test.after(kill);
  const exited = once(child, 'exit');
  const [line] = await once(createInterface(child.stdout), 'line');
  const { url, key } = JSON.parse(line) as { url: string; key: string };
  return { url, key, kill, exited };
}

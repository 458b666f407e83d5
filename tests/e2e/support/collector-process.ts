import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from '../../support/source-files.js';

/** A collector in a process of its own, so that a test can kill it. */
export interface CollectorProcess {
  url: string;
  /** SIGKILL: no handler runs, nothing is flushed. */
  kill(): Promise<void>;
}

/**
 * Starts `docent serve` with the demo's project.
 *
 * @param data folder of the database; the same one again continues where the last process was killed
 * @param port 0 for any; the port of an earlier process to come back under the same address
 * @param store PostgreSQL database. Default: SQLite in the folder
 */
export async function startCollector({
  data,
  port = 0,
  store,
}: {
  data: string;
  port?: number;
  store?: string;
}): Promise<CollectorProcess> {
  const args = [join(root, 'packages/collector/dist/cli/docent.js'), 'serve', join(root, 'demo/project/docent.json')];
  const where = ['--data', data, '--port', String(port), '--strict-port', ...(store ? ['--store', store] : [])];
  const child = spawn(process.execPath, [...args, ...where], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await announcedUrl(child);
  return {
    url,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

function announcedUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      const url = /(http:\/\/[^\s"]+)\/healthz/.exec(output)?.[1];
      if (url) resolve(url);
    });
    child.on('exit', code => reject(new Error(`docent serve ended with code ${code}:\n${output}`)));
  });
}

import { join, resolve } from 'node:path';
import { createCollector } from '../create-collector.js';
import { listen } from '../server.js';
import { type ExitCode, exitCodes } from './exit-codes.js';
import { createLineLog } from '../log.js';
import { ProjectError } from '../projects/project-error.js';
import { listPublished } from '../projects/read-manifest.js';
import { readTokenKeys } from '../tokens/read-token-keys.js';
import { TokenKeysError } from '../tokens/token-keys-error.js';
import { announce } from './announce.js';
import { locateProblems, reportProblems } from './report-problems.js';
import type { Terminal } from './terminal.js';

/** Options of `docent serve`. */
export interface ServeOptions {
  data: string;
  port: number;
  host: string;
  watch?: boolean;
  strictPort?: boolean;
  /** Folder of the SDK's bundle. Default: that of the installed `@docent/sdk`. */
  sdk?: string;
  publicUrl?: string;
  /** File of keys that the tokens of customers are checked with. */
  tokenKeys?: string;
}

/**
 * `docent serve`: a collector with its projects, until `stop` is aborted.
 *
 * @throws Error when it cannot listen or the data folder cannot be used
 */
export async function serve(
  terminal: Terminal,
  files: readonly string[],
  options: ServeOptions,
  stop: AbortSignal,
): Promise<ExitCode> {
  const { cwd, err } = terminal;
  const data = resolve(cwd, options.data);
  if (files.length === 0 && !(await hasPublished(data))) {
    err(terminal.colors.red(`There is no docent.json here, and nothing was published into ${options.data} before.`));
    err('Name a project file, or create one with "docent init".');
    return exitCodes.usage;
  }
  try {
    const tokenKeys =
      options.tokenKeys === undefined ? undefined : await readTokenKeys(resolve(cwd, options.tokenKeys));
    const collector = await createCollector({
      projects: files.map(file => resolve(cwd, file)),
      data,
      watch: options.watch ?? false,
      log: createLineLog(text => err(text.trimEnd())),
      onProblems: (file, problems) => reportProblems(terminal, locateProblems(cwd, file, problems)),
      tokenKeys,
      ...(options.sdk && { sdk: resolve(cwd, options.sdk) }),
      ...(options.publicUrl && { publicUrl: options.publicUrl.replace(/\/$/, '') }),
    });
    const { port, host, strictPort = false } = options;
    const listening = await listen(collector, { port, host, strictPort }).catch(async (error: unknown) => {
      await collector.close();
      throw error;
    });
    announce(terminal, { collector, listening, data, options });
    collector.projects.onChange(({ project, version }) => err(`Published "${project}" again: version ${version}.`));
    await aborted(stop);
    err('Shutting down: finishing what is in flight …');
    await listening.close();
    return exitCodes.ok;
  } catch (error) {
    if (!(error instanceof ProjectError || error instanceof TokenKeysError)) throw error;
    err(terminal.colors.red(error.message));
    return error instanceof ProjectError ? exitCodes.problems : exitCodes.usage;
  }
}

async function hasPublished(data: string): Promise<boolean> {
  const published = await listPublished(join(data, 'projects')).catch(() => []);
  return published.length > 0;
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { ConfigurationError } from '../config/configuration-error.js';
import { type ConfigurationSources, resolveConfiguration } from '../config/resolve-configuration.js';
import { createCollector } from '../create-collector.js';
import { ForwarderError } from '../forwarders/forwarder-error.js';
import type { ForwarderConfig } from '../forwarders/prepare-forwarders.js';
import type { Retention } from '../retention/retention-options.js';
import { listen } from '../server.js';
import { openStore } from '../store/open-store.js';
import { type ExitCode, exitCodes } from './exit-codes.js';
import type { LimitOptions } from '../limits/limit-options.js';
import { parseTrustProxy } from '../limits/parse-trust-proxy.js';
import { createLog } from './create-log.js';
import { ProjectError } from '../projects/project-error.js';
import { listPublished } from '../projects/read-manifest.js';
import { readTokenKeys } from '../tokens/read-token-keys.js';
import { TokenKeysError } from '../tokens/token-keys-error.js';
import { announce } from './announce.js';
import { locateProblems, reportProblems } from './report-problems.js';
import type { Terminal } from './terminal.js';

/** What the command line was called with. */
export interface ServeArguments {
  flags: ConfigurationSources['flags'];
  /** File named with `--config`. */
  config?: string | undefined;
}

/**
 * `docent serve`: a collector with its projects, until `stop` is aborted.
 *
 * @throws Error when it cannot listen or the data folder cannot be used
 */
export async function serve(
  terminal: Terminal,
  files: readonly string[],
  { flags, config }: ServeArguments,
  stop: AbortSignal,
): Promise<ExitCode> {
  const { cwd, env, err } = terminal;
  try {
    const named = files.length > 0 ? { ...flags, projects: files } : flags;
    const configuration = await resolveConfiguration({ flags: named, env, file: config, cwd });
    for (const warning of configuration.warnings) err(terminal.colors.yellow(warning));
    const { data, store, port, host, strictPort, watch, sdk, publicUrl, tokenKeys, forwarders } = configuration.values;
    const { trustProxy, metricsToken, log, logAddresses, limits, retention, cacheMegabytes, trainEveryHours } =
      configuration.values;
    const { xapiBase, xapiSecret } = configuration.values;
    const projects = configuration.values.projects ?? defaultProjects(cwd);
    if (projects.length === 0 && store === undefined && !(await hasPublished(data))) {
      err(terminal.colors.red(`There is no docent.json here, and nothing was published into ${data} before.`));
      err(
        'Name a project file, or create one with "docent init"; or make a key to publish with: "docent keys create --admin".',
      );
      return exitCodes.usage;
    }
    const collector = await createCollector({
      projects,
      data,
      watch,
      ...(store !== undefined && { store: store.includes('://') ? store : resolve(cwd, store) }),
      log: createLog(log, text => err(text.trimEnd())),
      logAddresses,
      metricsToken,
      limits: (limits ?? {}) as LimitOptions,
      cacheMegabytes,
      trainEveryHours,
      ...(trustProxy !== undefined && { trustProxy: parseTrustProxy(trustProxy) }),
      onProblems: (file, problems) => reportProblems(terminal, locateProblems(cwd, file, problems)),
      ...(tokenKeys !== undefined && { tokenKeys: await readTokenKeys(tokenKeys, relative(cwd, tokenKeys)) }),
      // The schema of the option has found a list of objects with a kind; the rest is checked by the kinds.
      ...(forwarders !== undefined && { forwarders: forwarders as ForwarderConfig[] }),
      ...(sdk !== undefined && { sdk }),
      ...(publicUrl !== undefined && { publicUrl }),
      xapi: {
        ...(xapiBase !== undefined && { base: xapiBase }),
        ...(xapiSecret !== undefined && { secret: xapiSecret }),
      },
      ...(retention !== undefined && { retention: retention as Retention }),
    });
    const listening = await listen(collector, { port, host, strictPort }).catch(async (error: unknown) => {
      await collector.close();
      throw error;
    });
    announce(terminal, { collector, listening, configuration });
    collector.projects.onChange(({ project, version }) => err(`Published "${project}" again: version ${version}.`));
    await aborted(stop);
    err('Shutting down: finishing what is in flight …');
    await listening.close();
    return exitCodes.ok;
  } catch (error) {
    const usage = [TokenKeysError, ConfigurationError, ForwarderError];
    const isUsage = usage.some(kind => error instanceof kind);
    if (!(isUsage || error instanceof ProjectError)) throw error;
    err(terminal.colors.red((error as Error).message));
    return isUsage ? exitCodes.usage : exitCodes.problems;
  }
}

function defaultProjects(cwd: string): string[] {
  const file = resolve(cwd, 'docent.json');
  return existsSync(file) ? [file] : [];
}

/** Also true where a key was made to publish with. */
async function hasPublished(data: string): Promise<boolean> {
  const published = await listPublished(join(data, 'projects')).catch(() => []);
  const database = join(data, 'docent.db');
  if (published.length > 0 || !existsSync(database)) return published.length > 0;
  const store = await openStore(database);
  try {
    const keys = await store.query(tables => tables.selectFrom('api_keys').select('key_id').limit(1).execute());
    return keys.length > 0;
  } finally {
    await store.close();
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

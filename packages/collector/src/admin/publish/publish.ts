import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatProblem, type Problem } from '@docent/compiler';
import type { Manifest } from '@docent/schema';
import { CollectorError } from '../../errors.js';
import { readManifest } from '../../projects/read-manifest.js';
import type { AdminCall } from '../admin-route.js';
import type { Environment } from '../admin-tables.js';
import type { Change } from '../change.js';
import { diffVersions, type VersionChange } from '../diff/diff-versions.js';
import { folderVersion, storedVersion, type VersionReader } from '../diff/version-reader.js';
import { activate, listPointers } from '../pointers.js';
import { readSettings } from '../project-settings.js';
import { type Schedule, schedule } from '../schedules.js';
import { findVersion } from '../versions.js';
import { receiveSources } from './receive-sources.js';
import type { StoredPaths } from './store-files.js';
import { storeVersion } from './store-version.js';
import { withStoredFiles } from './with-stored-files.js';

/** What is asked for. */
export interface PublishRequest {
  environment: Environment;
  /** Path of the project file among those that were sent. */
  file: string;
  /** When to serve it, in milliseconds since the epoch; absent: now. */
  dueAt?: number | undefined;
  /** Compile and compare only. */
  dryRun: boolean;
}

/** What came of it. */
export interface PublishResult {
  version: string;
  /** Absent in a dry run. */
  number?: number;
  /** What was found in the sources: warnings only. */
  problems: Problem[];
  /** In comparison with what the environment serves. */
  changes: VersionChange[];
  scheduled?: Schedule;
}

/**
 * Compiles the sources that a request brings, keeps the result as a version for ever, and serves it, now or later.
 *
 * @throws CollectorError
 */
export async function publish(call: AdminCall, request: PublishRequest): Promise<PublishResult> {
  const { context, project, now } = call;
  const folder = await mkdtemp(join(tmpdir(), 'docent-publish-'));
  try {
    const [sources, out] = [join(folder, 'sources'), join(folder, 'out')];
    await receiveSources(call.request, sources);
    const { problems, manifest } = await context.apart.compile({ file: join(sources, request.file), out, now });
    if (!manifest) throw new CollectorError('project-invalid', describeProblems(problems));
    if (manifest.project !== project) {
      throw new CollectorError(
        'project-invalid',
        `It is the project "${manifest.project}", and was sent to "${project}".`,
      );
    }
    const after = folderVersion(out, manifest);
    const changes = await diffVersions(await served(call, request.environment), after);
    const { version } = manifest;
    if (request.dryRun) return { version, problems, changes };
    await adoptFolder(call);
    const stored = { store: context.store, folder: out };
    const kept = await withStoredFiles(stored, call.change, (change, paths) => keep(change, manifest, paths, request));
    return { version, problems, changes, ...kept };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function keep(
  change: Change,
  manifest: Manifest,
  paths: StoredPaths,
  { environment, dueAt }: PublishRequest,
): Promise<{ number: number; scheduled?: Schedule }> {
  const { version } = manifest;
  const { frozen, stagingFirst } = await readSettings(change.database, change.project);
  if (environment === 'production') {
    if (frozen) throw new CollectorError('publishing-frozen');
    if (stagingFirst && !(await wasStaged(change, version))) throw new CollectorError('staging-first');
  }
  const number = await storeVersion(change, manifest, paths);
  if (dueAt !== undefined) return { number, scheduled: await schedule(change, { environment, version, dueAt }) };
  await activate(change, environment, version);
  await change.record('version published', version, { environment, number });
  return { number };
}

async function wasStaged({ database, project }: Change, version: string): Promise<boolean> {
  const row = await database
    .selectFrom('activations')
    .select('place')
    .where('project', '=', project)
    .where('environment', '=', 'staging')
    .where('version', '=', version)
    .executeTakeFirst();
  return row !== undefined;
}

/** What the environment serves now; what was published into the data folder without the store counts, too. */
async function served({ context, project }: AdminCall, environment: Environment): Promise<VersionReader | undefined> {
  const { store, projects, files } = context;
  const pointers = await store.query(database => listPointers(database, project));
  const pointer = pointers.find(candidate => candidate.environment === environment);
  if (pointer) {
    const { manifest } = await store.query(database => findVersion(database, project, pointer.version));
    return storedVersion(store, manifest);
  }
  if (environment !== 'production' || projects.get(project)?.source !== 'folder') return undefined;
  const folder = files.ownFolder(project);
  return folderVersion(folder, await readManifest(folder));
}

/** What was served from the data folder before the first version came becomes a version, so that one can go back to it. */
async function adoptFolder(call: AdminCall): Promise<void> {
  const { context, project } = call;
  if (context.projects.get(project)?.source !== 'folder') return;
  const folder = context.files.ownFolder(project);
  const manifest = await readManifest(folder);
  await withStoredFiles({ store: context.store, folder }, call.change, async (change, paths) => {
    if ((await listPointers(change.database, project)).some(({ environment }) => environment === 'production')) return;
    await storeVersion(change, manifest, paths);
    await activate(change, 'production', manifest.version);
    await change.record('version adopted', manifest.version, { environment: 'production' });
  });
}

function describeProblems(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const first = errors.slice(0, 5).map(problem => formatProblem(problem).replaceAll('\n', ' '));
  return [...first, ...(errors.length > 5 ? [`And ${errors.length - 5} more.`] : [])].join(' ');
}

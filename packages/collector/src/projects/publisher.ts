import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Compiler, Problem } from '@docent/compiler';
import { ensureWriteKey, loadWriteKeys } from '../admin/write-keys.js';
import type { WriteKeys } from '../ingest/write-keys.js';
import type { Log } from '../log.js';
import type { EventStore } from '../store/event-store.js';
import { ProjectError } from './project-error.js';
import type { ProjectLibrary, ServedSource } from './project-library.js';
import { publishFile } from './publish-file.js';
import { listPublished, readManifest } from './read-manifest.js';
import { openSourceList } from './source-list.js';

/** What the publisher works with. */
export interface PublisherOptions {
  compiler: Compiler;
  /** The collector's data folder. */
  data: string;
  store: EventStore;
  library: ProjectLibrary;
  keys: WriteKeys;
  log: Log;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** Told what the compiler found in a file, each time it was compiled. */
  onProblems: (file: string, problems: readonly Problem[]) => void;
}

/** Turns project files into served projects. */
export interface Publisher {
  /** Serves what earlier runs published. */
  loadPublished(): Promise<void>;
  /**
   * Compiles a file and serves the result; with errors, what was published of it before stays.
   *
   * @throws ProjectError when there is nothing to serve
   */
  publish(file: string): Promise<void>;
}

/** Makes a publisher; creates the folders it needs. */
export async function createPublisher({
  compiler,
  data,
  store,
  library,
  keys,
  log,
  now,
  onProblems,
}: PublisherOptions): Promise<Publisher> {
  const folder = join(data, 'projects');
  await mkdir(folder, { recursive: true });
  const sources = await openSourceList(join(data, 'sources.json'));

  async function serve(published: string, source: ServedSource): Promise<void> {
    const manifest = await readManifest(published);
    await ensureWriteKey(store, manifest.project, now());
    await loadWriteKeys(store, keys);
    library.put({ manifest, source }, keys.keyOf(manifest.project) ?? '');
  }

  return {
    async loadPublished() {
      for (const published of await listPublished(folder)) {
        try {
          await serve(published, 'folder');
        } catch (error) {
          log({ level: 'warn', message: `${published} is not served: it cannot be read`, error });
        }
      }
    },

    async publish(file) {
      const { problems, published } = await publishFile(compiler, file, folder, project =>
        sources.remember(file, project),
      );
      onProblems(file, problems);
      if (published) {
        await serve(published.folder, 'file');
        return;
      }
      const project = sources.projectOf(file);
      const earlier = project === undefined ? undefined : library.get(project);
      if (!earlier) {
        throw new ProjectError(
          `${file} has errors, and no earlier version of it was published. Mend it and start again.`,
        );
      }
      log({
        level: 'warn',
        message: `${file} has errors; version ${earlier.version} of "${earlier.project}" stays served.`,
      });
    },
  };
}

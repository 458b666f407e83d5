import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { createCompiler } from '@docent/compiler';
import {
  type Collector,
  type CollectorOptions,
  createApartCompiler,
  createCollector,
  type LogEntry,
  type StoredEvent,
} from '@docent/collector';
import { writeProject } from './project-files.js';
import { writeSdk } from './sdk-files.js';

/** A collector in a folder of its own, which ends with the test. */
export interface TestCollector extends Collector {
  folder: string;
  /** Path of the project file. */
  file: string;
  /** Write key of the project `desks`. */
  key: string;
  log: LogEntry[];
  /** Posts a batch with the write key. */
  post(batch: unknown[], body?: Record<string, unknown>): Promise<{ status: number; body: PostAnswer }>;
  /** Everything stored for the project `desks`. */
  events(): Promise<StoredEvent[]>;
}

/** Answer to a batch, or an error. */
export interface PostAnswer {
  accepted: string[];
  refused: { messageId: string | null; index: number; code: string; reason: string }[];
  error?: { code: string; message: string };
}

/** Keeps nothing of what it compiles, and takes longer to make than everything else that a collector starts with. */
const compiler = createCompiler();
/** The same for what is sent to be published; its thread keeps no process from ending. */
const apart = createApartCompiler();

/** A folder that is removed after the test. */
export async function temporaryFolder(test: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'docent-collector-'));
  test.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Opens a collector that serves one project and stand-ins for the SDK. */
export async function openCollector(
  test: TestContext,
  options: Partial<CollectorOptions> = {},
): Promise<TestCollector> {
  const folder = await temporaryFolder(test);
  const file = await writeProject(join(folder, 'project'));
  const log: LogEntry[] = [];
  const collector = await createCollector({
    compiler,
    apart,
    projects: [file],
    data: join(folder, 'data'),
    sdk: await writeSdk(join(folder, 'sdk')),
    log: entry => log.push(entry),
    ...options,
  });
  test.after(() => collector.close());
  const key = collector.projects.get('desks')?.writeKey ?? '';
  return {
    ...collector,
    folder,
    file,
    key,
    log,
    async post(batch, body = {}) {
      const response = await collector.app.inject({
        method: 'POST',
        url: '/v1/batch',
        payload: { writeKey: key, batch, ...body },
      });
      return { status: response.statusCode, body: response.json() };
    },
    events: () => collector.store.read({ project: 'desks' }),
  };
}

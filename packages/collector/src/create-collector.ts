import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Compiler, createCompiler, formatProblem, type Problem } from '@docent/compiler';
import type { FastifyInstance } from 'fastify';
import { createApp } from './app.js';
import { type ApiKeys, createApiKeys } from './admin/api-keys.js';
import { type ApartCompiler, createApartCompiler } from './admin/publish/create-apart-compiler.js';
import type { CommandDefinition } from './commands/command-definition.js';
import { commandDefinitions } from './commands/command-definitions.js';
import { createCommandJudge } from './commands/command-judge.js';
import type { ForwarderKind } from './forwarders/forwarder-kind.js';
import { addForwarderMetrics } from './forwarders/forwarder-metrics.js';
import { defaultTiming, type ForwarderTiming } from './forwarders/forwarder-timing.js';
import { forwarderKinds } from './forwarders/kinds/kinds.js';
import { type ForwarderConfig, prepareForwarders } from './forwarders/prepare-forwarders.js';
import { type RunningForwarders, startForwarders } from './forwarders/start-forwarders.js';
import { createWriteKeys } from './ingest/write-keys.js';
import type { LimitOptions } from './limits/limit-options.js';
import { limitRepeats } from './limit-repeats.js';
import { createLineLog, type Log } from './log.js';
import { createMetrics, type Metrics } from './metrics/metrics.js';
import { addProcessMetrics } from './metrics/process-metrics.js';
import { createStoreMetrics } from './metrics/store-metrics.js';
import { publishedLists } from './models/published-lists.js';
import { createServedModels } from './models/served-models.js';
import { createTrainingJob, type TrainingJob } from './models/training-job.js';
import { createTrainingMetrics } from './models/training-metrics.js';
import { createProjectLibrary, type ProjectLibrary } from './projects/project-library.js';
import { createPublisher } from './projects/publisher.js';
import { createPublishedFiles } from './projects/published-files.js';
import { createStoreFollower } from './projects/store-follower.js';
import { watchFiles } from './projects/watch-files.js';
import { createRetentionJob, type RetentionJob } from './retention/retention-job.js';
import type { Retention } from './retention/retention-options.js';
import { defaultSdkFolder } from './sdk-folder.js';
import type { EventStore } from './store/event-store.js';
import { openStore } from './store/open-store.js';
import { readVersion } from './read-version.js';
import { createSubjectVersions } from './subjects/subject-versions.js';
import { createFullSurveys } from './surveys/full-surveys.js';
import type { TokenKeys } from './tokens/token-keys.js';
import { createTokenVerifier } from './tokens/token-verifier.js';
import { defaultBase } from './xapi/identity/default-base.js';
import type { StatementOptions } from './xapi/mapping/to-statements.js';
import { createContentReader } from './xapi/source/content-reader.js';
import { createStatementMaker } from './xapi/source/statement-maker.js';

/** How to make a collector. */
export interface CollectorOptions {
  /** Project files to publish and serve. Projects that earlier runs published into the data folder are served too. */
  projects?: readonly string[];
  /** Folder for the database and the published projects; created when missing. */
  data: string;
  /** Publish again when a file in the folder of a project file changes. Default: false. */
  watch?: boolean;
  /** Folder of the SDK's bundle. Default: that of the installed `@docent/sdk`. */
  sdk?: string;
  /**
   * Where events are kept: a store, which the collector closes; the url of a PostgreSQL database; or a SQLite file.
   * Default: SQLite in the data folder.
   */
  store?: EventStore | string;
  /** Where the collector is reached from outside, for example `https://learn.example.com`. Default: wherever a request was sent to. */
  publicUrl?: string;
  /**
   * What xAPI statements are made with: `base`, below which their IRIs are (default: `/xapi` at `publicUrl`), and `secret`, which
   * keeps the ids behind pseudonyms from being guessed (default: none).
   */
  xapi?: Partial<StatementOptions>;
  /** Keys that the tokens of customers are checked with, by project. Default: none, so that nobody is verified. */
  tokenKeys?: TokenKeys | undefined;
  /** Days for which events are kept, by what they are kept for. Default: until they are erased. */
  retention?: Retention | undefined;
  /** Hours between two times that lists of recommendations learn; 0: they learn only by the command line. Default: 24. */
  trainEveryHours?: number | undefined;
  /** Commands of your own, beside those the collector knows. */
  commands?: readonly CommandDefinition[];
  /** Where to send events on to. Default: nowhere. */
  forwarders?: readonly ForwarderConfig[];
  /** Ways of forwarding of your own, beside those the collector knows. */
  forwarderKinds?: readonly ForwarderKind<never>[];
  /** Times of the forwarders. Default: what suits receivers across a network. */
  forwarderTiming?: Partial<ForwarderTiming>;
  /** Default: lines on stderr. */
  log?: Log;
  /** Who may administer. Default: whoever has an API key of the store. */
  apiKeys?: ApiKeys;
  /** How much of the published files in the store is kept on disk, in megabytes. Default: 1,000. */
  cacheMegabytes?: number;
  /** What `GET /metrics` shows; for parts of your own that register theirs. Default: an empty set. */
  metrics?: Metrics;
  /** Bearer that may read the metrics. Default: none; then whoever asks directly from this machine may. */
  metricsToken?: string | undefined;
  /** What it takes before it asks senders to wait. */
  limits?: LimitOptions;
  /** Addresses and networks (CIDR) of proxies whose X-Forwarded-For, -Host and -Proto are believed. Default: none. */
  trustProxy?: readonly string[];
  /** Whether the log tells the addresses that requests came from. Default: false. */
  logAddresses?: boolean;
  /** Milliseconds that never go back, for limits. Default: since the start of the process. */
  elapsed?: () => number;
  /** Compiles project files. Default: a compiler of its own; several collectors in one program may share one, since it is slow to make. */
  compiler?: Compiler;
  /** Compiles what is sent to be published, in threads of its own. Default: one of its own; whoever shares one closes it. */
  apart?: ApartCompiler;
  /** Told what the compiler found in a file. Default: written to the log. */
  onProblems?: (file: string, problems: readonly Problem[]) => void;
  /** Milliseconds since the epoch. Default: the system's clock. */
  now?: () => number;
}

/** A collector that does not listen yet; see {@link listen}. */
export interface Collector {
  app: FastifyInstance;
  store: EventStore;
  projects: ProjectLibrary;
  forwarders: RunningForwarders;
  /** Removes what has been kept long enough; runs by itself every day. */
  retention: RetentionJob;
  /** Learns what lists recommend; runs by itself every day. */
  training: TrainingJob;
  /** Ends what is in flight, commits and closes. */
  close(): Promise<void>;
}

/**
 * Opens the store, publishes the projects and makes the application.
 *
 * @throws ProjectError when a project has errors and no earlier version of it can be served
 * @throws StoreError when the store cannot be opened
 * @throws TokenKeysError when keys for tokens cannot be used
 * @throws ForwarderError when a forwarder is configured in a way that cannot work
 * @throws RangeError when a retention is no number of days
 * @throws Error when two commands have the same name
 */
export async function createCollector(options: CollectorOptions): Promise<Collector> {
  const { projects: files = [], watch = false, now = Date.now, elapsed = () => performance.now() } = options;
  const { log, flush: flushLog } = limitRepeats(options.log ?? createLineLog(), { clock: elapsed });
  const data = resolve(options.data);
  const onProblems =
    options.onProblems ??
    ((_file: string, problems: readonly Problem[]) => {
      for (const problem of problems) log({ level: 'warn', message: formatProblem(problem).replaceAll('\n', ' ') });
    });
  const tokens = createTokenVerifier(options.tokenKeys);
  const commands = createCommandJudge([...commandDefinitions, ...(options.commands ?? [])]);
  const kinds = [...forwarderKinds, ...(options.forwarderKinds ?? [])];
  const { publicUrl, xapi = {} } = options;
  const statements = createStatementMaker({ ...(publicUrl && { base: defaultBase(publicUrl) }), ...xapi });
  const prepared = prepareForwarders(options.forwarders ?? [], kinds, { now, statements });
  await mkdir(data, { recursive: true });
  // Costs nothing before the first publication.
  const ownApart = createApartCompiler();
  const metrics = options.metrics ?? createMetrics();
  const storeMetrics = createStoreMetrics(metrics);
  const { store: kept = join(data, 'docent.db') } = options;
  const store = storeMetrics.watch(
    typeof kept === 'string' ? await openStore(kept, { onCommit: storeMetrics.onCommit }) : kept,
  );
  const endProcessMetrics = addProcessMetrics(metrics, readVersion());
  try {
    const keys = createWriteKeys();
    const library = createProjectLibrary();
    const { compiler = createCompiler() } = options;
    const publisher = await createPublisher({ compiler, data, store, library, keys, log, now, onProblems });
    await publisher.loadPublished();
    const follower = createStoreFollower({ store, library, keys, log, now });
    await follower.refresh();
    for (const file of files) await publisher.publish(file);
    for (const project of tokens.projects) {
      if (library.get(project)) continue;
      log({ level: 'warn', message: `There are token keys for "${project}", and no such project is served here.` });
    }
    const republish = (file: string) =>
      publisher
        .publish(file)
        .catch((error: unknown) => log({ level: 'error', message: `${file} was not published`, error }));
    const endWatch = watch ? await watchFiles(files, [data], republish) : async () => {};
    const publishedFiles = await createPublishedFiles({ store, data, now }, options.cacheMegabytes);
    const content = createContentReader({ projects: library, files: publishedFiles });
    statements.connect({ store, content });
    const retention = createRetentionJob({
      ...{ store, retention: options.retention ?? {}, log, now },
      survey: async (project, ref) => (await content.readPublished(project, ref)) as { keep?: string } | undefined,
    });
    const training = createTrainingJob({
      ...{ store, retention: options.retention ?? {}, log, now },
      published: () => publishedLists(library, content),
      metrics: createTrainingMetrics(metrics),
      everyMs: (options.trainEveryHours ?? 24) * 3_600_000,
    });
    const app = await createApp({
      store,
      projects: library,
      keys,
      apiKeys: options.apiKeys ?? createApiKeys(store),
      apart: options.apart ?? ownApart,
      files: publishedFiles,
      content,
      xapi,
      follower,
      commands,
      tokens,
      fullSurveys: createFullSurveys({ store, log, elapsed: options.elapsed }),
      models: createServedModels({ store, content, elapsed: options.elapsed }),
      subjects: createSubjectVersions({ store, log, elapsed: options.elapsed }),
      log,
      metrics,
      metricsToken: options.metricsToken,
      now,
      sdk: options.sdk ?? defaultSdkFolder(),
      publicUrl,
      watch,
      limits: options.limits,
      trustProxy: options.trustProxy,
      logAddresses: options.logAddresses,
      elapsed,
    });
    const timing = { ...defaultTiming, ...options.forwarderTiming };
    const forwarders = await startForwarders({ store, forwarders: prepared, log, now, timing });
    addForwarderMetrics(metrics, forwarders);
    follower.start();
    retention.start();
    training.start();
    void training.note();
    library.onChange(() => void training.note());
    return {
      app,
      store,
      projects: library,
      forwarders,
      retention,
      training,
      async close() {
        await endWatch();
        await Promise.all([app.close(), forwarders.close(), follower.close(), retention.close(), training.close()]);
        // Publications in flight have ended with the application.
        await ownApart.close();
        await store.close();
        endProcessMetrics();
        flushLog();
      },
    };
  } catch (error) {
    await store.close();
    endProcessMetrics();
    throw error;
  }
}

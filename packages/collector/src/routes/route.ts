import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiKeys } from '../admin/api-keys.js';
import type { ApartCompiler } from '../admin/publish/create-apart-compiler.js';
import type { Role } from '../admin/role.js';
import type { CommandJudge } from '../commands/command-judge.js';
import type { WriteKeys } from '../ingest/write-keys.js';
import type { createJudge } from '../ingest/judge.js';
import type { LimitGroup } from '../limits/limit-options.js';
import type { RateLimits } from '../limits/create-rate-limits.js';
import type { Log } from '../log.js';
import type { IngestMetrics } from '../metrics/ingest-metrics.js';
import type { Metrics } from '../metrics/metrics.js';
import type { ServedModels } from '../models/served-models.js';
import type { ProjectLibrary } from '../projects/project-library.js';
import type { PublishedFiles } from '../projects/published-files.js';
import type { StoreFollower } from '../projects/store-follower.js';
import type { EventStore } from '../store/event-store.js';
import type { SubjectVersions } from '../subjects/subject-versions.js';
import type { FullSurveys } from '../surveys/full-surveys.js';
import type { StatementOptions } from '../xapi/mapping/to-statements.js';
import type { ContentReader } from '../xapi/source/content-reader.js';
import type { TokenVerifier } from '../tokens/token-verifier.js';

/** What handlers work with. */
export interface RouteContext {
  store: EventStore;
  projects: ProjectLibrary;
  keys: WriteKeys;
  apiKeys: ApiKeys;
  /** Where published files lie. */
  files: PublishedFiles;
  /** What is published, as xAPI statements tell it. */
  content: ContentReader;
  /** What xAPI statements are made with; without a base: below where a request was sent to. */
  xapi: Partial<StatementOptions>;
  /** Compiles what is sent to be published. */
  apart: ApartCompiler;
  /** Puts into force what was changed in the store. */
  follower: StoreFollower;
  judge: ReturnType<typeof createJudge>;
  /** Judges commands. */
  commands: CommandJudge;
  tokens: TokenVerifier;
  /** Of which surveys there are enough answers. */
  fullSurveys: FullSurveys;
  /** What lists of recommendations have learned. */
  models: ServedModels;
  /** Which version of the subjects is the present one. */
  subjects: SubjectVersions;
  /** Keeps write keys within their rates; addresses are counted before the handler. */
  rates: RateLimits;
  log: Log;
  /** What `GET /metrics` shows; handlers may register their own. */
  metrics: Metrics;
  ingestMetrics: IngestMetrics;
  /** Bearer that may read them; absent: whoever asks from this machine. */
  metricsToken?: string | undefined;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** Aborted when the collector starts to shut down; whoever keeps an answer open ends it then. */
  closing: AbortSignal;
  /** Folder of the SDK's bundle: `docent.js` and `chunks/`. */
  sdk: string;
  /** Where the collector is reached from outside, without a slash at the end; absent: wherever a request was sent to. */
  publicUrl?: string | undefined;
}

/** Answers a request: returns what to send, or the reply it sent itself. */
export type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

/** One route of the collector, described so that it can be served, documented and tested from the same list. */
export interface RouteDescription {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** As Fastify and readers write it; GET routes answer HEAD too. */
  path: string;
  /** What it is for, in one sentence. */
  what: string;
  /** What a request must prove: nothing; a project's public write key; that a receipt is the own one; who the customer is; that it may see metrics; or an API key with this role or a greater one, of the project in the address or, where none is in it, of any one. */
  auth:
    | 'none'
    | 'write key'
    | 'receipt secret or token'
    | 'customer token'
    | 'metrics token, or this machine'
    | `API key: ${Role}`
    | `API key of its project: ${Role}`;
  /**
   * Which requests it is counted with. Default: none for what anybody may read, `admin` below `/v1/admin`, otherwise
   * `commands`.
   */
  limit?: LimitGroup;
  /** Only there while files are watched (`--watch`). */
  watchOnly?: true;
  /** Whether the answer is compressed while it is sent: text that is not compressed on disk. */
  compress?: true;
  /** Bytes of a body, packed or not. Default: those of a batch. */
  bodyLimit?: number;
  /** Whether it takes images as they are; their bytes are the body then. */
  images?: true;
  /** Makes the handler. */
  createHandler(context: RouteContext): Handler;
}

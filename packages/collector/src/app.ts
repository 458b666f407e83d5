import { randomUUID } from 'node:crypto';
import compress from '@fastify/compress';
import cors from '@fastify/cors';
import multipart from '@fastify/multipart';
import { limits } from '@docent/schema';
import { fastify, type FastifyError, type FastifyInstance } from 'fastify';
import { CollectorError } from './errors.js';
import { answer, answerErrors, toCollectorError } from './http/answer-errors.js';
import { answerBrokenRequests } from './http/answer-broken-requests.js';
import { answerHalfClosed } from './http/answer-half-closed.js';
import { endConnections } from './http/end-connections.js';
import { readBodies } from './http/read-body.js';
import { createIngestMetrics } from './metrics/ingest-metrics.js';
import { measureRequests } from './metrics/request-metrics.js';
import { createRateLimits } from './limits/create-rate-limits.js';
import { limitGroupOf } from './limits/limit-group-of.js';
import { type LimitOptions, toLimits } from './limits/limit-options.js';
import { createRequestMemory } from './limits/request-memory.js';
import { createJudge } from './ingest/judge.js';
import type { RouteContext } from './routes/route.js';
import { routes } from './routes/routes.js';

/** What the application works with, and which routes it has. */
export interface AppOptions extends Omit<RouteContext, 'closing' | 'rates' | 'ingestMetrics' | 'judge'> {
  /** Whether to serve the routes that are there only while files are watched. Default: false. */
  watch?: boolean;
  /** What it takes before it asks senders to wait. */
  limits?: LimitOptions | undefined;
  /** Addresses and networks of proxies whose X-Forwarded-For, -Host and -Proto are believed. Default: none. */
  trustProxy?: readonly string[] | undefined;
  /** Whether the log tells the addresses that requests came from. Default: false. */
  logAddresses?: boolean | undefined;
  /** Milliseconds that never go back, for limits. Default: since the start of the process. */
  elapsed?: (() => number) | undefined;
}

/** The collector as a Fastify application that does not listen: for `inject`, for tests, for a server of your own. */
export async function createApp({
  watch = false,
  limits: limitOptions,
  trustProxy = [],
  logAddresses,
  elapsed: clock = () => performance.now(),
  ...options
}: AppOptions): Promise<FastifyInstance> {
  const closing = new AbortController();
  const { metrics } = options;
  const bounds = toLimits(limitOptions);
  const rates = createRateLimits(bounds, { metrics, clock });
  const context: RouteContext = {
    ...options,
    rates,
    judge: createJudge({ eventNames: bounds.eventNames, clock }),
    ingestMetrics: createIngestMetrics(metrics),
    closing: closing.signal,
  };
  const app = fastify({
    logger: false,
    genReqId: () => randomUUID(),
    trustProxy: trustProxy.length > 0 ? [...trustProxy] : false,
    bodyLimit: limits.batchBytes,
    // Long enough for 500 kB on a bad mobile line, short enough that a trickle does not hold a connection for ever.
    requestTimeout: 60_000,
    clientErrorHandler: answerBrokenRequests,
    frameworkErrors: (error: FastifyError, _, reply) => void answer(reply, toCollectorError(error)),
    // We answer requests that arrive while closing ourselves, in the shape of our errors.
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 300 },
  });
  app.addHook('preClose', async () => closing.abort());
  app.addHook('onRequest', async (request, reply) => {
    // Pages that isolate themselves (COEP) may embed only what says it may be embedded.
    reply.header('Cross-Origin-Resource-Policy', 'cross-origin').header('X-Content-Type-Options', 'nosniff');
    if (closing.signal.aborted) throw new CollectorError('shutting-down');
    // Nothing here has a null character in its name, and PostgreSQL cannot even be asked for it.
    if (/%00/.test(request.url)) throw new CollectorError('not-found');
  });
  answerHalfClosed(app.server);
  endConnections(app, closing.signal);
  measureRequests(app, metrics);
  await app.register(cors, {
    origin: '*',
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    exposedHeaders: ['ETag', 'Retry-After', 'Docent-Erased-Until'],
    maxAge: 86_400,
    cacheControl: 'public, max-age=86400',
  });
  await app.register(compress, { global: false, encodings: ['br', 'gzip'], threshold: 1024 });
  const imagePaths = new Set(routes.filter(({ images }) => images).map(({ path }) => path));
  readBodies(app, {
    memory: createRequestMemory(bounds, { metrics, clock }),
    withinMs: bounds.bodyMs,
    takesImages: ({ routeOptions }) => imagePaths.has(routeOptions.url ?? ''),
  });
  // Each route that takes files says how many and how large.
  await app.register(multipart);
  answerErrors(app, { log: context.log, logAddresses });
  for (const route of routes) {
    if (route.watchOnly && !watch) continue;
    const group = limitGroupOf(route);
    app.route({
      method: route.method,
      url: route.path,
      handler: route.createHandler(context),
      ...(route.bodyLimit !== undefined && { bodyLimit: route.bodyLimit }),
      // A stream of changes has no end that a HEAD request could wait for.
      ...(route.watchOnly && { exposeHeadRoute: false }),
      ...(route.compress && { compress: {} }),
      onRequest: async (request, reply) => {
        if (group) rates.takeAddress(group, request.ip);
        if (route.compress) reply.header('Vary', 'Accept-Encoding');
      },
    });
  }
  return app;
}

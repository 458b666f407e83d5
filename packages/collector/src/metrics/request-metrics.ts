import type { FastifyInstance } from 'fastify';
import type { Metrics } from './metrics.js';

/** Anything else that calls itself a method counts as `other`: a sender could invent them without end. */
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** Counts requests by route and status, and measures how long they take. */
export function measureRequests(app: FastifyInstance, metrics: Metrics): void {
  const total = metrics.counter({
    name: 'docent_http_requests_total',
    help: 'Requests answered, by route (as it is documented; "unmatched" where there is none) and status.',
    labelNames: ['method', 'route', 'status'],
  });
  const duration = metrics.histogram({
    name: 'docent_http_request_duration_seconds',
    help: 'From the head of a request to the end of its answer, by route.',
    labelNames: ['route'],
    buckets: [0.001, 0.005, 0.02, 0.05, 0.1, 0.5, 1, 5, 30],
  });
  const inFlight = metrics.gauge({
    name: 'docent_http_requests_in_flight',
    help: 'Requests that are not answered yet.',
  });

  app.server.on('request', (_, response) => {
    inFlight.inc();
    response.once('close', () => inFlight.dec());
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unmatched';
    const method = methods.has(request.method) ? request.method : 'other';
    total.inc({ method, route, status: reply.statusCode });
    duration.observe({ route }, reply.elapsedTime / 1000);
  });
}

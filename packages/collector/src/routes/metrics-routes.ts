import { CollectorError } from '../errors.js';
import { mayReadMetrics } from '../metrics/may-read-metrics.js';
import type { RouteDescription } from './route.js';

/** For monitoring. */
export const metricsRoutes: readonly RouteDescription[] = [
  {
    method: 'GET',
    path: '/metrics',
    what: 'Metrics in the Prometheus text format. Only for this machine, or with the token that --metrics-token sets.',
    auth: 'metrics token, or this machine',
    createHandler:
      ({ metrics, metricsToken }) =>
      async (request, reply) => {
        if (!mayReadMetrics(request.raw, metricsToken)) throw new CollectorError('metrics-protected');
        const { body, type } = await metrics.render();
        return reply.header('Cache-Control', 'no-store').type(type).send(body);
      },
  },
];

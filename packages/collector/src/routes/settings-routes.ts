import { authorize } from '../ingest/authenticate.js';
import type { RouteDescription } from './route.js';

/** What analytics-next asks for at its start. */
export const settingsRoutes: readonly RouteDescription[] = [
  {
    method: 'GET',
    path: '/v1/projects/:writeKey/settings',
    what: 'Settings for Segment’s analytics-next, so that it sends here: no destination but this collector.',
    auth: 'write key',
    limit: 'ingest',
    compress: true,
    createHandler:
      ({ keys, publicUrl }) =>
      async (request, reply) => {
        const { writeKey } = request.params as { writeKey: string };
        authorize(keys, writeKey, request.headers.origin);
        const { host, protocol } = publicUrl ? new URL(publicUrl) : { host: request.host, protocol: request.protocol };
        // Not public: the answer names the host the request was sent to.
        reply.header('Cache-Control', 'private, max-age=300');
        return {
          integrations: {
            'Segment.io': {
              apiKey: writeKey,
              apiHost: `${host}/v1`,
              protocol: protocol.replace(':', ''),
              unbundledIntegrations: [],
              addBundledMetadata: true,
            },
          },
          plan: {
            track: { __default: { enabled: true, integrations: {} } },
            identify: { __default: { enabled: true } },
          },
          edgeFunction: {},
          analyticsNextEnabled: true,
          middlewareSettings: {},
          enabledMiddleware: {},
          metrics: { sampleRate: 0 },
          legacyVideoPluginsEnabled: false,
          remotePlugins: [],
        };
      },
  },
];

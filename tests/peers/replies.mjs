/** @typedef {{ status: number, type?: string, body?: string | Buffer, headers?: Record<string, string> }} Reply */

const json = (value, status = 200) => ({ status, type: 'application/json', body: JSON.stringify(value) });
const script = body => ({ status: 200, type: 'text/javascript', body });

/**
 * What the SDK behind a delivering request takes for success. Ours wants every event named.
 *
 * @param {string} path
 * @param {{ id: string | undefined }[]} events what was recorded of it
 * @returns {Reply}
 */
export function success(path, events) {
  if (path.startsWith('/com.snowplowanalytics.')) return { status: 200, type: 'text/plain', body: 'ok' };
  if (/^\/api\/\d+\/envelope/.test(path)) return json({ id: events[0]?.id ?? '' });
  if (/^\/(e|batch|i\/v0\/e)\/?$/.test(path)) return json({ status: 'Ok' });
  if (path.startsWith('/beacon/v1/')) return { status: 200, type: 'text/plain', body: 'OK' };
  return json({ success: true, accepted: events.map(({ id }) => id), refused: [] });
}

/**
 * The benign answer to a request that does not deliver: settings, flags, scripts fetched at run time. `undefined` when the
 * request delivers.
 *
 * @param {string} method
 * @param {string} path
 * @returns {Reply | undefined}
 */
export function settings(method, path) {
  if (/^\/array\/[^/]+\/config\.js$/.test(path)) return script(posthogScript);
  if (/^\/array\/[^/]+\/config$/.test(path)) return json(posthogConfig);
  if (/^\/(flags|decide)\/?$/.test(path)) return json({ ...posthogConfig, flags: {}, featureFlags: {} });
  if (path.startsWith('/static/')) return script('');
  if (/^\/v1\/projects\/[^/]+\/settings$/.test(path)) return json(segmentSettings);
  if (path.startsWith('/sourceConfig')) return json(rudderSource);
  if (method === 'GET') return json({});
  return undefined;
}

const posthogConfig = {
  supportedCompression: ['gzip', 'gzip-js'],
  hasFeatureFlags: false,
  sessionRecording: false,
  surveys: false,
  heatmaps: false,
  autocapture_opt_out: true,
  capturePerformance: false,
  captureDeadClicks: false,
  siteApps: [],
  errorsWhileComputingFlags: false,
};

const posthogScript = `(window._POSTHOG_REMOTE_CONFIG ||= {}).phc_measured = { config: ${JSON.stringify(posthogConfig)}, siteApps: [] };`;

const segmentSettings = {
  integrations: {
    'Segment.io': {
      apiKey: 'measured',
      type: 'browser',
      bundlingStatus: 'bundled',
      unbundledIntegrations: [],
      versionSettings: { version: '4.4.7', componentTypes: ['browser'] },
    },
  },
  plan: { track: { __default: { enabled: true, integrations: {} } } },
  edgeFunction: {},
  analyticsNextEnabled: true,
  middlewareSettings: {},
  enabledMiddleware: {},
  metrics: { sampleRate: 0 },
  remotePlugins: [],
};

const rudderSource = {
  source: {
    id: 'measured',
    name: 'measured',
    writeKey: 'measured',
    enabled: true,
    workspaceId: 'measured',
    config: { statsCollection: { errors: { enabled: false }, metrics: { enabled: false } } },
    dataplanes: {},
    destinations: [],
    connections: [],
  },
  updatedAt: '2026-01-01T00:00:00.000Z',
};

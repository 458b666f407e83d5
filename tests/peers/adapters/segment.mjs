import { AnalyticsBrowser } from '@segment/analytics-next';
import { collector, expose, variant } from './expose.mjs';

const address = new URL(collector());
const strategies = {
  batch: { deliveryStrategy: { strategy: 'batching' } },
  keepalive: { deliveryStrategy: { config: { keepalive: true } } },
};

const analytics = AnalyticsBrowser.load(
  { writeKey: 'measured', cdnURL: address.origin },
  {
    integrations: {
      'Segment.io': {
        apiHost: `${address.host}/v1`,
        protocol: address.protocol.slice(0, -1),
        ...strategies[variant()],
      },
    },
  },
);

expose({ ready: analytics.ready(), track: (marker, padding) => void analytics.track('Measured', { marker, padding }) });

import { RudderAnalytics } from '@rudderstack/analytics-js/bundled';
import { collector, expose, variant } from './expose.mjs';

// The bundled form carries its plugins; the other one fetches them from RudderStack's own servers.
const analytics = new RudderAnalytics();
const ready = new Promise(loaded => analytics.ready(loaded));
analytics.load('measured', collector(), {
  configUrl: collector(),
  useBeacon: variant() === 'beacon',
  onLoaded: () => {},
});

expose({ ready, track: (marker, padding) => analytics.track('Measured', { marker, padding }) });

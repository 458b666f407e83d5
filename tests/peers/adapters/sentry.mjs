import { captureMessage, init, makeBrowserOfflineTransport, makeFetchTransport } from '@sentry/browser';
import { collector, expose } from './expose.mjs';

const address = new URL(collector());

// What captures by itself is off (a breadcrumb would repeat the marker); the offline transport is on, and sends at start-up.
const captures = ['Breadcrumbs', 'BrowserApiErrors', 'BrowserSession', 'GlobalHandlers'];
init({
  dsn: `${address.protocol}//measured@${address.host}/1`,
  integrations: defaults => defaults.filter(({ name }) => !captures.includes(name)),
  transport: makeBrowserOfflineTransport(makeFetchTransport),
  transportOptions: { flushAtStartup: true },
});

expose({ track: (marker, padding) => captureMessage(`Measured ${marker}`, { extra: { padding } }) });

import posthog from 'posthog-js';
import { collector, expose } from './expose.mjs';

// Auto-capture, recordings and surveys off; its limit of ten events a second lifted, since the suites send bursts, and its
// filter of robots, since a driven browser is one.
const ready = new Promise(loaded => {
  posthog.init('phc_measured', {
    api_host: collector(),
    autocapture: false,
    capture_pageview: false,
    capture_pageleave: false,
    capture_performance: false,
    capture_dead_clicks: false,
    disable_session_recording: true,
    disable_surveys: true,
    opt_out_useragent_filter: true,
    rate_limiting: { events_per_second: 100_000, events_burst_limit: 1_000_000 },
    loaded,
  });
});

expose({ ready, track: (marker, padding) => posthog.capture('Measured', { marker, padding }) });

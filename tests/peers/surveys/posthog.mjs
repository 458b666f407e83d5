import posthog from 'posthog-js';

// Its filter of robots is off, since a driven browser is one, and everything that has nothing to do with surveys.
posthog.init('phc_measured', {
  api_host: location.origin,
  autocapture: false,
  capture_pageview: false,
  capture_pageleave: false,
  capture_performance: false,
  capture_dead_clicks: false,
  disable_session_recording: true,
  opt_out_useragent_filter: true,
});

import { newTracker, trackSelfDescribingEvent } from '@snowplow/browser-tracker';
import { collector, expose } from './expose.mjs';

newTracker('measured', collector(), { appId: 'measured' });

expose({
  track: (marker, padding) =>
    trackSelfDescribingEvent({
      event: { schema: 'iglu:example/measured/jsonschema/1-0-0', data: { marker, padding } },
    }),
});

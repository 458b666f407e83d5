import type { HowtoPartLoader } from './howto-part.js';

/** Parts of the how-to that come when the page is idle; each place shows them in this order. */
export const partLoaders: readonly HowtoPartLoader[] = [
  {
    needed: () => true,
    load: async view => new (await import('./reading/howto-reading.js')).HowtoReading(view),
  },
];

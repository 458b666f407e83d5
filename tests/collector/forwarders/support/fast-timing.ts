import type { ForwarderTiming } from '@docent/collector';

/** Times that let a test see several attempts. */
export const fastTiming: ForwarderTiming = {
  pollMs: 20,
  leaseMs: 10_000,
  projectsMs: 50,
  backoff: { firstMs: 2, maxMs: 20 },
  patience: 3,
};

import type { BackoffOptions } from './pace.js';

/** Times of all forwarders of a collector, in milliseconds. */
export interface ForwarderTiming {
  /** How long an idle forwarder waits for events of other collectors before it looks. */
  pollMs: number;
  /** How long another collector waits after one was last heard of before it takes over. */
  leaseMs: number;
  /** How often to look for projects that other collectors published. */
  projectsMs: number;
  /** Between attempts. */
  backoff: BackoffOptions;
  /** After how many failures in a row (a count) a batch that the receiver breaks over is halved. */
  patience: number;
}

/**
 * What suits receivers across a network: a collector that died is replaced within a quarter of a minute, a receiver that is
 * down is asked every five minutes at most.
 */
export const defaultTiming: ForwarderTiming = {
  pollMs: 2000,
  leaseMs: 15_000,
  projectsMs: 10_000,
  backoff: { firstMs: 500, maxMs: 300_000 },
  patience: 5,
};

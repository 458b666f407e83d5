import type { Metrics } from '../metrics/metrics.js';
import type { ForwarderLag } from './lag.js';
import type { RunningForwarders } from './start-forwarders.js';

/** Registers how far forwarders are behind, read when somebody asks. */
export function addForwarderMetrics(metrics: Metrics, forwarders: RunningForwarders): void {
  const gauges = {
    docent_forwarder_lag_events: ['Events that wait to be forwarded, counted up to 100,000.', lag => lag.events],
    docent_forwarder_lag_seconds: [
      'How long the oldest event that waits to be forwarded has waited.',
      lag => lag.seconds,
    ],
    docent_forwarder_dead_letters: ['Events that the receiver would not take.', lag => lag.deadLetters],
  } as const satisfies Record<string, readonly [help: string, read: (lag: ForwarderLag) => number]>;
  // One reading for all three, which are collected together.
  let reading: Promise<ForwarderLag[]> | undefined;
  function read(): Promise<ForwarderLag[]> {
    reading ??= forwarders
      .lag()
      // A store that is down is seen by the metrics of the store; the rest must still be shown.
      .catch(() => [])
      .finally(() => (reading = undefined));
    return reading;
  }
  for (const [name, [help, value]] of Object.entries(gauges)) {
    metrics.gauge({
      name,
      help,
      labelNames: ['forwarder', 'project'],
      async collect() {
        const lags = await read();
        this.reset();
        for (const lag of lags) this.set({ forwarder: lag.forwarder, project: lag.project }, value(lag));
      },
    });
  }
}

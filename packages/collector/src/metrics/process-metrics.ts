import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Metrics } from './metrics.js';

/**
 * Registers what there is to know of the process, under the names that Prometheus' client libraries use.
 *
 * @returns a function that ends the measuring
 */
export function addProcessMetrics(metrics: Metrics, version: string): () => void {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  const seconds = (nanoseconds: number) => (Number.isFinite(nanoseconds) ? nanoseconds / 1e9 : 0);

  metrics
    .gauge({
      name: 'docent_build_info',
      help: 'Version of the collector and of Node.',
      labelNames: ['version', 'node'],
    })
    .set({ version, node: process.version }, 1);
  metrics
    .gauge({ name: 'process_start_time_seconds', help: 'When the process started, in seconds since the epoch.' })
    .set(Math.round(Date.now() / 1000 - process.uptime()));
  const gauges = {
    process_uptime_seconds: ['How long the process has run.', () => process.uptime()],
    process_cpu_seconds_total: ['Processor time used.', () => sum(process.cpuUsage()) / 1e6],
    process_resident_memory_bytes: ['Memory of the process.', () => process.memoryUsage.rss()],
    nodejs_heap_size_used_bytes: ['Memory that objects take.', () => process.memoryUsage().heapUsed],
    nodejs_external_memory_bytes: ['Memory of buffers.', () => process.memoryUsage().external],
    nodejs_eventloop_lag_mean_seconds: [
      'Delay of the event loop since the last answer, mean.',
      () => seconds(delay.mean),
    ],
    nodejs_eventloop_lag_p99_seconds: [
      'Delay of the event loop since the last answer, 99th percentile.',
      () => {
        const lag = seconds(delay.percentile(99));
        delay.reset();
        return lag;
      },
    ],
  } as const satisfies Record<string, readonly [help: string, read: () => number]>;
  for (const [name, [help, read]] of Object.entries(gauges)) {
    metrics.gauge({
      name,
      help,
      collect() {
        this.set(read());
      },
    });
  }
  return () => delay.disable();
}

function sum({ user, system }: NodeJS.CpuUsage): number {
  return user + system;
}

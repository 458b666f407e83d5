import {
  Counter,
  type CounterConfiguration,
  Gauge,
  type GaugeConfiguration,
  Histogram,
  type HistogramConfiguration,
  Registry,
} from 'prom-client';

/**
 * What `GET /metrics` shows. Every part of the collector may register its own; names begin with `docent_` and end with their
 * unit. Labels come from closed lists (routes, codes, projects served), never from what somebody sent: each value costs
 * memory for ever.
 */
export interface Metrics {
  /** Something that only grows. */
  counter<L extends string = never>(config: Omit<CounterConfiguration<L>, 'registers'>): Counter<L>;
  /** Something that goes up and down; `collect` is called before each answer and may set it. */
  gauge<L extends string = never>(config: Omit<GaugeConfiguration<L>, 'registers'>): Gauge<L>;
  /** How something is distributed. */
  histogram<L extends string = never>(config: Omit<HistogramConfiguration<L>, 'registers'>): Histogram<L>;
  /** Everything in the Prometheus text format, with its content type. */
  render(): Promise<{ body: string; type: string }>;
}

/** An empty set of metrics, apart from any other in the process. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  return {
    counter: config => new Counter({ ...config, registers }),
    gauge: config => new Gauge({ ...config, registers }),
    histogram: config => new Histogram({ ...config, registers }),
    render: async () => ({ body: await registry.metrics(), type: registry.contentType }),
  };
}

import type { RefusalCode } from '@docent/schema';
import type { Metrics } from './metrics.js';

/** Counts what becomes of the messages that arrive. */
export interface IngestMetrics {
  batch(messages: number): void;
  accepted(project: string, messages: number): void;
  refused(project: string, code: RefusalCode): void;
  /** Messages whose id was stored before, `conflicting` of them with other content. */
  duplicate(project: string, messages: number, conflicting: number): void;
}

/** Registers the metrics of ingestion. */
export function createIngestMetrics(metrics: Metrics): IngestMetrics {
  const counter = <L extends string>(name: string, help: string, labelNames: L[]) =>
    metrics.counter({ name, help, labelNames });
  const accepted = counter('docent_events_accepted_total', 'Messages acknowledged, repeated ones included.', [
    'project',
  ]);
  const refused = counter('docent_events_refused_total', 'Messages refused for good, by the reason they were given.', [
    'project',
    'reason',
  ]);
  const duplicate = counter('docent_events_duplicate_total', 'Messages whose id was stored before.', ['project']);
  const conflicting = counter(
    'docent_events_conflicting_total',
    'Messages whose id was stored before with other content: the first is kept.',
    ['project'],
  );
  const size = metrics.histogram({
    name: 'docent_batch_messages',
    help: 'Messages in a request.',
    buckets: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000],
  });
  return {
    batch: messages => size.observe(messages),
    accepted: (project, messages) => accepted.inc({ project }, messages),
    refused: (project, reason) => refused.inc({ project, reason }),
    duplicate(project, messages, conflicts) {
      duplicate.inc({ project }, messages);
      conflicting.inc({ project }, conflicts);
    },
  };
}

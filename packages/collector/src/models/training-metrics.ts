import type { Metrics } from '../metrics/metrics.js';

/** Measures of learning. */
export interface TrainingMetrics {
  count(outcome: 'trained' | 'failed', seconds: number): void;
}

/** Registers the metrics of learning. */
export function createTrainingMetrics(metrics: Metrics): TrainingMetrics {
  const trainings = metrics.counter({
    name: 'docent_trainings_total',
    help: 'Times a list of recommendations learned, by what became of it; after a failure its last model stays.',
    labelNames: ['outcome'],
  });
  const duration = metrics.histogram({
    name: 'docent_training_duration_seconds',
    help: 'How long a list of recommendations learned.',
    buckets: [0.1, 0.5, 1, 5, 10, 30, 60, 300, 1800],
  });
  return {
    count(outcome, seconds) {
      trainings.inc({ outcome });
      duration.observe(seconds);
    },
  };
}

import type { Experiment, PublishedExperiment } from '@docent/schema';
import type { Item } from '../content/collect.js';
import { defined } from '../publish/defined.js';
import { compareCodeUnits } from '../source/compare-code-units.js';

/** Share of units that gets nothing, where the author says nothing: as many as learning takes, as few as may be. */
const usualHoldout = 0.1;

/** What pages and reports know of the experiments of a project without errors; nothing when there are none. */
export function publishExperiments(
  experiments: ReadonlyMap<string, Item>,
): Readonly<Record<string, PublishedExperiment>> | undefined {
  if (experiments.size === 0) return undefined;
  const published = [...experiments]
    .sort(([a], [b]) => compareCodeUnits(a, b))
    .map(([id, { value }]) => {
      const { decide, entities, holdout = usualHoldout, starts, unit = 'account' } = value as Experiment;
      const sorted = [...entities].sort(compareCodeUnits);
      return [id, defined<PublishedExperiment>({ entities: sorted, holdout, unit, starts, decide })] as const;
    });
  return Object.fromEntries(published);
}

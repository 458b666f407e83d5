import type { ResolvedAsset } from '../assets/asset-list.js';
import { publishSignals } from '../kinds/recommendations/publish-signals.js';
import { kindCompilers } from '../kinds/registry.js';
import { compareCodeUnits } from '../source/compare-code-units.js';
import { publishExperiments } from '../experiments/publish-experiments.js';
import { publishPlacements } from '../placements/publish-placements.js';
import { buildPublished } from '../publish/build-published.js';
import { publishEntity } from '../publish/publish-entity.js';
import type { Published } from '../publish/published.js';
import type { PreparedProject } from './prepare-project.js';
import { createPublishContext } from './publish-context.js';

/**
 * Publishes a project that has no errors.
 *
 * @param resolved assets by absolute path
 */
export function publishProject(prepared: PreparedProject, resolved: ReadonlyMap<string, ResolvedAsset>): Published {
  const { settings, name, entities } = prepared;
  const { attention, project, locales, theme } = settings;
  const context = createPublishContext(prepared, resolved);
  const files = entities.map(entity =>
    publishEntity({ ...entity, compiler: kindCompilers[entity.kind] }, { locales, ...context }),
  );
  const assets = new Map(
    [...resolved.values()]
      .sort((a, b) => compareCodeUnits(a.name, b.name) || compareCodeUnits(a.path, b.path))
      .map(asset => [`a/${asset.name}`, asset.path]),
  );
  const experiments = publishExperiments(prepared.experiments);
  const quotas = new Map(
    entities.flatMap(({ id, item, kind }): [string, number][] => {
      const { quota } = item.value as { quota?: number };
      return quota === undefined ? [] : [[`${kind}:${id}`, quota]];
    }),
  );
  const unasked = publishPlacements(prepared.placements, attention, context.inLocale(locales[0] ?? ''), quotas);
  const signals = publishSignals(prepared);
  return buildPublished(
    {
      ...{ project, name, locales, ...(theme && { theme: inOrder(theme) }) },
      ...{ experiments, ...(unasked && { unasked: inOrder(unasked) }) },
      ...(signals && { signals: inOrder(signals) }),
    },
    files,
    assets,
  );
}

/** The order in which an author writes keys means nothing; that of a list does. */
function inOrder<T extends object>(value: T): T {
  if (Array.isArray(value))
    return value.map(each => (typeof each === 'object' && each ? inOrder(each as object) : each)) as T;
  const entries = Object.entries(value).sort(([a], [b]) => compareCodeUnits(a, b));
  return Object.fromEntries(
    entries.map(([key, child]) => [
      key,
      typeof child === 'object' && child !== null ? inOrder(child as object) : child,
    ]),
  ) as T;
}

import type { ResolvedAsset } from '../assets/asset-list.js';
import { localise } from '../content/localise.js';
import { kindCompilers } from '../kinds/registry.js';
import type { ProblemList } from '../problems/problem-list.js';
import type { PreparedProject } from './prepare-project.js';
import { createPublishContext } from './publish-context.js';

/**
 * Tries out the entities of a project without errors, and reports what that shows.
 *
 * @param resolved assets by absolute path
 */
export function examineProject(
  project: PreparedProject,
  resolved: ReadonlyMap<string, ResolvedAsset>,
  { now, problems }: { now: Date; problems: ProblemList },
): void {
  const [sourceLocale = '', ...others] = project.settings.locales;
  const context = createPublishContext(project, resolved);
  for (const { kind, item, prepared } of project.entities) {
    const { examine, publish } = kindCompilers[kind];
    if (!examine) continue;
    const localised = (locale: string) => localise(prepared, locale, sourceLocale, context.publishedAsset) as object;
    const inLocale = (locale: string) => publish(localised(locale), context.inLocale(locale), localised(sourceLocale));
    const entity = inLocale(sourceLocale);
    const translated = others.filter(locale => prepared.locales.has(locale));
    examine(entity, item.value as object, {
      now,
      localised: localised(sourceLocale),
      file: context.inLocale(sourceLocale).file,
      translations: new Map([[sourceLocale, entity], ...translated.map(locale => [locale, inLocale(locale)] as const)]),
      report: (code, path, message, hint) =>
        problems.add(code, { source: item.source, path: [...item.path, ...path] }, message, hint),
    });
  }
}

import { localise } from '../content/localise.js';
import type { AssetUse } from '../content/prepared.js';
import { kindCompilers } from '../kinds/registry.js';
import type { ProblemList } from '../problems/problem-list.js';
import { createLookUp } from './look-up.js';
import type { PreparedProject } from './prepare-project.js';

/** Tries out the entities of a project without errors, in the source locale, and reports what that shows. */
export function examineProject(
  { settings, collections, entities }: PreparedProject,
  { now, problems }: { now: Date; problems: ProblemList },
): void {
  const [locale = ''] = settings.locales;
  // What a picture is called once published does not matter to what is tried here.
  const publishedAsset = ({ written }: AssetUse) => ({ src: written });
  const lookUp = createLookUp(collections, { locale, sourceLocale: locale, publishedAsset });
  for (const { kind, item, prepared } of entities) {
    const { examine, publish } = kindCompilers[kind];
    if (!examine) continue;
    const entity = publish(localise(prepared, locale, locale, publishedAsset) as object, { lookUp });
    examine(entity, item.value as object, {
      now,
      report: (code, path, message, hint) =>
        problems.add(code, { source: item.source, path: [...item.path, ...path] }, message, hint),
    });
  }
}

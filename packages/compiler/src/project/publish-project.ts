import type { ResolvedAsset } from '../assets/asset-list.js';
import type { PublishedAsset } from '../content/localise.js';
import type { AssetUse } from '../content/prepared.js';
import { kindCompilers } from '../kinds/registry.js';
import { compareCodeUnits } from '../source/compare-code-units.js';
import { buildPublished } from '../publish/build-published.js';
import { publishEntity } from '../publish/publish-entity.js';
import type { Published } from '../publish/published.js';
import { createLookUp } from './look-up.js';
import type { PreparedProject } from './prepare-project.js';

/**
 * Publishes a project that has no errors.
 *
 * @param resolved assets by absolute path
 */
export function publishProject(
  { settings, name, collections, entities }: PreparedProject,
  resolved: ReadonlyMap<string, ResolvedAsset>,
): Published {
  const { project, locales, theme } = settings;
  const [sourceLocale = ''] = locales;
  const publishedAsset = (asset: AssetUse): PublishedAsset => {
    const file = asset.path === undefined ? undefined : resolved.get(asset.path);
    return file ? { src: `../a/${file.name}`, ...file.size } : { src: asset.written };
  };
  const lookUp = (locale: string) => createLookUp(collections, { locale, sourceLocale, publishedAsset });
  const files = entities.map(({ kind, id, prepared }) =>
    publishEntity({ kind, id, prepared, compiler: kindCompilers[kind] }, { locales, publishedAsset, lookUp }),
  );
  const assets = new Map(
    [...resolved.values()]
      .sort((a, b) => compareCodeUnits(a.name, b.name) || compareCodeUnits(a.path, b.path))
      .map(asset => [`a/${asset.name}`, asset.path]),
  );
  return buildPublished({ project, name, locales, ...(theme && { theme: inOrder(theme) }) }, files, assets);
}

/** The order in which an author writes colours means nothing. */
function inOrder<T extends object>(value: T): T {
  const entries = Object.entries(value).sort(([a], [b]) => compareCodeUnits(a, b));
  return Object.fromEntries(
    entries.map(([key, child]) => [
      key,
      typeof child === 'object' && child !== null ? inOrder(child as object) : child,
    ]),
  ) as T;
}

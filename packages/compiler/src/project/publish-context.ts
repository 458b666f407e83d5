import type { ResolvedAsset } from '../assets/asset-list.js';
import type { PublishedAsset } from '../content/localise.js';
import type { AssetUse } from '../content/prepared.js';
import type { PublishContext } from '../kinds/kind-compiler.js';
import { createLookUp } from './look-up.js';
import type { PreparedProject } from './prepare-project.js';

/** What completing the entities of a project needs. */
export interface ProjectContext {
  /** What an asset is called once it is published. */
  publishedAsset(asset: AssetUse): PublishedAsset;
  /** For one language. */
  inLocale(locale: string): PublishContext;
}

/** @param resolved assets by absolute path */
export function createPublishContext(
  { settings, collections }: Pick<PreparedProject, 'settings' | 'collections'>,
  resolved: ReadonlyMap<string, ResolvedAsset>,
): ProjectContext {
  const [sourceLocale = ''] = settings.locales;
  const files = new Map([...resolved.values()].map(asset => [`../a/${asset.name}`, asset]));
  const publishedAsset = (asset: AssetUse): PublishedAsset => {
    const file = asset.path === undefined ? undefined : resolved.get(asset.path);
    return file ? { src: `../a/${file.name}`, ...file.size } : { src: asset.written };
  };
  return {
    publishedAsset,
    inLocale: locale => ({
      lookUp: createLookUp(collections, { locale, sourceLocale, publishedAsset }),
      lookUpSource: createLookUp(collections, { locale: sourceLocale, sourceLocale, publishedAsset }),
      ids: collection => [...(collections.get(collection)?.keys() ?? [])],
      file: src => files.get(src),
    }),
  };
}

import { localise } from '../content/localise.js';
import type { PublishContext } from '../kinds/kind-compiler.js';
import type { PreparedProject } from './prepare-project.js';

/** Finds items of the project's collections in one language; nothing gives an object without fields. */
export function createLookUp(
  collections: PreparedProject['collections'],
  {
    locale,
    sourceLocale,
    publishedAsset,
  }: { locale: string; sourceLocale: string; publishedAsset: Parameters<typeof localise>[3] },
): PublishContext['lookUp'] {
  return <T>(collection: string, id: string): T => {
    const item = collections.get(collection)?.get(id);
    return (item ? localise(item, locale, sourceLocale, publishedAsset) : {}) as T;
  };
}

import type { PublishedHowto } from '@docent/schema';
import type { Published } from '../publish/published.js';

/** Ids of the how-tos of a compiled project, in the order of the alphabet. */
export function howtoIds(published: Published): string[] {
  const ids = howtosOf(published).map(({ id }) => id);
  return [...new Set(ids)].sort();
}

/**
 * A how-to of a compiled project.
 *
 * @param locale default: the source locale; of one into which it is not translated, the source locale's
 * @returns `undefined` when there is no how-to with this id
 */
export function findHowto(published: Published, id: string, locale?: string): PublishedHowto | undefined {
  const found = howtosOf(published).filter(howto => howto.id === id);
  return (
    found.find(howto => howto.locale === locale) ??
    found.find(howto => howto.locale === published.manifest.locales[0]) ??
    found[0]
  );
}

function howtosOf({ files }: Published): PublishedHowto[] {
  return [...files].flatMap(([path, content]) => {
    if (!path.startsWith('e/')) return [];
    const entity = JSON.parse(new TextDecoder().decode(content)) as PublishedHowto;
    return entity.kind === 'howto' ? [entity] : [];
  });
}

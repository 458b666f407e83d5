import type { Recommendations } from '@docent/schema';
import type { RecommendedItem } from '@docent/schema/names';
import { namedItems } from './named-items.js';

/** What of a list decides which items it chooses from. */
type Chooser = Pick<Recommendations, 'strategies' | 'candidates' | 'expert' | 'pinned' | 'promoted'>;

/**
 * What a list chooses from, imported subjects aside: what it names, or everything; and what it names in its rules. Of what it names, things
 * may be imported.
 *
 * @param ids of a collection
 */
export function candidateNames(list: Chooser, ids: (collection: string) => readonly string[]): RecommendedItem[] {
  const prefixed = (kind: string, collection: string) => ids(collection).map((id): RecommendedItem => `${kind}:${id}`);
  const named = namedItems(list).filter(({ field }) => field !== 'include' && field !== 'exclude');
  const all = list.candidates?.items
    ? []
    : [
        ...prefixed('subject', 'subjects'),
        ...(list.strategies.includes('next-skill')
          ? [...prefixed('howto', 'howtos'), ...prefixed('check', 'checks')]
          : []),
      ];
  return [...new Set([...all, ...named.map(({ item }) => item as RecommendedItem)])];
}

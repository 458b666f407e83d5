import type { Part } from '@docent/engine/recommend/part.js';
import type { RecommendationList } from './recommendation-list.js';

/** What speaks for an item, as a sentence. What experts and editors say is theirs, and stands as they wrote it. */
export function sayPart({ ranking, view: { shownLocale, t } }: RecommendationList, part: Part): string {
  const title = 'item' in part ? (ranking!.titleOf(part.item) ?? t('something')) : '';
  const list = (names: readonly string[]) => new Intl.ListFormat(shownLocale, { type: 'conjunction' }).format(names);
  switch (part.because) {
    case 'used':
      return t(part.more ? 'because-more' : 'because-used', { title });
    case 'like': {
      const shared = [...part.tags, ...part.attributes];
      return shared.length ? t('because-like', { title, shared: list(shared) }) : t('because-alike', { title });
    }
    case 'popular':
      return t('because-popular', { count: part.customers });
    case 'expert':
    case 'placed':
      return part.text;
    case 'needed':
      return t('because-needed', { skill: part.skill.title, target: part.target.title });
    case 'ready':
      return t('because-ready', { skills: list(part.skills.map(skill => skill.title)) });
    case 'related':
    case 'doing':
      return t(`because-${part.because}`, { title });
    default:
      return t(`because-${part.because}`, { skill: part.skill.title });
  }
}

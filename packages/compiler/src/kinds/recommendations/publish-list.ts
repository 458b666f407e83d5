import type { PublishedRecommendations } from '@docent/schema';
import { defined } from '../../publish/defined.js';
import type { OwnFields, PublishContext } from '../kind-compiler.js';
import { listRules } from './list-rules.js';
import type { LocalisedList } from './localised-list.js';
import { publishCandidates } from './publish-candidates.js';

/** A list as pages get it: candidates resolved, defaults filled in, with the named rules of the project that it uses. */
export function publishList(list: LocalisedList, context: PublishContext): OwnFields<PublishedRecommendations> {
  const { additions, conditions, values } = listRules(list, context);
  return defined<OwnFields<PublishedRecommendations>>({
    title: list.title,
    intro: list.intro,
    layout: list.layout ?? 'list',
    strategies: list.strategies,
    count: list.count ?? (list.layout === 'next' ? 1 : 4),
    diversity: list.diversity ?? 0,
    newerThanDays: list.newerThanDays,
    exploration: list.exploration ?? 0,
    minimumCustomers: list.minimumCustomers ?? 5,
    halfLifeDays: list.halfLifeDays ?? 90,
    positive: list.positive,
    ...publishCandidates(list, context),
    include: list.include,
    exclude: list.exclude,
    expert: list.expert,
    pinned: list.pinned,
    promoted: list.promoted,
    ...{ additions, conditions, values },
  });
}

import type { PublishedRecommendations, Recommendations } from '@docent/schema';
import { defined } from '../publish/defined.js';
import type { KindCompiler, OwnFields } from './kind-compiler.js';

/** Compiles lists of recommendations. */
export const recommendationsCompiler: KindCompiler<
  Recommendations,
  OwnFields<PublishedRecommendations>,
  PublishedRecommendations
> = {
  check() {
    // The schema says all there is to say.
  },
  publish: list =>
    defined<OwnFields<PublishedRecommendations>>({
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
      candidates: [],
      imported: undefined,
      include: list.include,
      exclude: list.exclude,
      expert: list.expert,
      pinned: list.pinned,
      promoted: list.promoted,
      additions: undefined,
      conditions: undefined,
      values: undefined,
    }),
};

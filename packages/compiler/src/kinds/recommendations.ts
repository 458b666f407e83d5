import type { PublishedRecommendations, Recommendations } from '@docent/schema';
import type { KindCompiler } from './kind-compiler.js';
import { checkList } from './recommendations/check-list.js';
import { listMeaning } from './recommendations/list-rules.js';
import type { LocalisedList } from './recommendations/localised-list.js';
import { publishList } from './recommendations/publish-list.js';

/** Compiles lists of recommendations. */
export const recommendationsCompiler: KindCompiler<Recommendations, LocalisedList, PublishedRecommendations> = {
  check: checkList,
  publish: publishList,
  meaning: listMeaning,
};

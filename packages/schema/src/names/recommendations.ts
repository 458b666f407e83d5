/** How a list finds what it recommends. What each does: docs/recommendations.md. */
export const strategies = ['for-you', 'related', 'popular', 'content', 'expert', 'next-skill'] as const;
/** One of {@link strategies}. */
export type Strategy = (typeof strategies)[number];

/** Why something stands in a list at all: found by a strategy, by a written rule, chosen by the vendor's editors, or in the vendor's interest. */
export const recommendationSources = ['organic', 'expert', 'editorial', 'promoted'] as const;
/** One of {@link recommendationSources}. */
export type RecommendationSource = (typeof recommendationSources)[number];

/** What customers can say of a recommended item. */
export const recommendationVerdicts = ['not-interested', 'seen', 'more'] as const;
/** One of {@link recommendationVerdicts}. */
export type RecommendationVerdict = (typeof recommendationVerdicts)[number];

/** How a list looks. `next`: one item, inline, as the next step. */
export const recommendationLayouts = ['list', 'cards', 'compact', 'next'] as const;
/** One of {@link recommendationLayouts}. */
export type RecommendationLayout = (typeof recommendationLayouts)[number];

/**
 * Names what is recommended: `subject:id` for a subject, imported ones too (their ids are not restricted to lower case), the ref of an
 * entity otherwise.
 */
export type RecommendedItem = `${string}:${string}`;

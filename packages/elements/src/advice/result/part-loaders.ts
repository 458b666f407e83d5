import type { PartLoader, PartName } from './create-parts.js';

/** The code of what the customer may open. */
export const partLoaders: Readonly<Record<PartName, PartLoader>> = {
  rest: async () => (await import('./rest/advice-result-rest.js')).AdviceResultRest,
  why: async () => (await import('./why/advice-why.js')).AdviceWhy,
  changes: async () => (await import('./changes/advice-changes.js')).AdviceChanges,
  grid: async () => (await import('../grid/advice-grid.js')).AdviceGrid,
  calculators: async () => (await import('./calculators/advice-calculators.js')).AdviceCalculators,
  brief: async () => (await import('../brief/advice-brief.js')).AdviceBrief,
  rate: async () => (await import('./feedback/advice-rate.js')).AdviceRate,
  dispute: async () => (await import('./feedback/advice-dispute.js')).AdviceDispute,
};

import { createHash } from 'node:crypto';
import type { PublishedRecommendations, Signal } from '@docent/schema';

/** What of a list learning goes by, as it is published. */
export interface ListDefinition {
  positive: Signal[];
  halfLifeDays: number;
  minimumCustomers: number;
  /** Candidates that the project file knows. */
  items: string[];
  /** Whether imported subjects are candidates, too. */
  imported?: NonNullable<PublishedRecommendations['imported']>;
}

/** What learning goes by; undefined: the list does not learn. */
export function toDefinition(list: PublishedRecommendations): ListDefinition | undefined {
  const { candidates, halfLifeDays, imported, minimumCustomers, positive } = list;
  if (!positive?.length) return undefined;
  const items = candidates.map(({ item }) => item);
  return { positive, halfLifeDays, minimumCustomers, items, ...(imported && { imported }) };
}

/** Changes when something else counts as positive than before. */
export function hashSignals({ positive }: ListDefinition): string {
  return createHash('sha256').update(JSON.stringify(positive)).digest('base64url').slice(0, 22);
}

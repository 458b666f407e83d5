import type { PublishedRole } from '@docent/schema';
import type { AdviceView } from '../advice-view.js';

/** What the guide says to people in the role of the customer, when both are known. */
export function roleOf({ guide, situation }: Pick<AdviceView, 'guide' | 'situation'>): PublishedRole | undefined {
  const { role } = Object(situation.facts?.['customer']) as { role?: unknown };
  return guide.roles.find(({ id }) => id === role);
}

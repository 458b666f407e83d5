import type { PublishedRole } from '@docent/schema';
import type { AdviceView } from '../advice-view.js';
import { roleOf } from '../result/role-of.js';

/** The roles of the guide, the customer's own first. */
export function rolesOf(view: Pick<AdviceView, 'guide' | 'situation'>): PublishedRole[] {
  const own = roleOf(view);
  return [...(own ? [own] : []), ...view.guide.roles.filter(role => role !== own)];
}

import type { PublishedExpertRule } from '@docent/schema';
import type { RecommendedItem } from '@docent/schema/names';
import { type Finder, nothing } from './finder.js';

/** What experts recommend to this customer: the first rule that holds comes first. Of several about one item, the first counts. */
export const findByExperts: Finder = ({ input: { holds, list } }) => {
  const rules = list.expert ?? [];
  const byItem = new Map<RecommendedItem, { rule: PublishedExpertRule; value: number }>();
  rules.forEach((rule, index) => {
    if (byItem.has(rule.item)) return;
    if (rule.when === undefined || holds?.(rule.when) === true) {
      byItem.set(rule.item, { rule, value: rules.length - index });
    }
  });
  if (byItem.size === 0) return nothing('no-rule');
  return {
    scores: new Map([...byItem].map(([item, { value }]) => [item, value])),
    partsOf(item) {
      const { rule, value } = byItem.get(item)!;
      const { because: text, id, owner = list.owner, source } = rule;
      return [{ because: 'expert', rule: id, text, owner, value, ...(source !== undefined && { source }) }];
    },
  };
};

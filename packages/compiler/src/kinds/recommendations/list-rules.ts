import { usesAdditions } from '@docent/engine';
import type { PublishedRecommendations } from '@docent/schema';
import { type PublishedRules, sharedRules } from '../../publish/shared-rules.js';
import type { PublishContext } from '../kind-compiler.js';
import type { LocalisedList } from './localised-list.js';

/** What the rules of a list need beside themselves; absent where they need nothing. */
export function listRules(
  { exclude, expert, include, pinned, promoted }: LocalisedList,
  context: Pick<PublishContext, 'lookUp'>,
): Pick<PublishedRecommendations, 'additions' | 'conditions' | 'values'> {
  const rules = [exclude, expert, include, pinned, promoted].flatMap(list => list?.map(({ when }) => when) ?? []);
  const { conditions, values }: PublishedRules = sharedRules(rules, { conditions: {}, values: {} }, context);
  return {
    ...(usesAdditions([rules, conditions, values]) && { additions: true }),
    ...(Object.keys(conditions).length > 0 && { conditions }),
    ...(Object.keys(values).length > 0 && { values }),
  };
}

/** What the revision of a list is made of: all that it says and goes by. What there is to choose from may change without it. */
export function listMeaning(list: LocalisedList, context: PublishContext): unknown {
  return { ...list, ...listRules(list, context) };
}

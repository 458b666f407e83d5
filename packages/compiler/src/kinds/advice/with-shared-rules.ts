import type { PublishedAdvice } from '@docent/schema';
import { sharedRules } from '../../publish/shared-rules.js';
import type { PublishContext } from '../kind-compiler.js';
import type { LocalisedAdvice } from './localised-advice.js';

/** The named rules of a guide, and those of the project that its rules and texts use, directly or through others. */
export function withSharedRules(
  { conditions = {}, values = {}, examples: _, ...guide }: LocalisedAdvice,
  context: PublishContext,
): Pick<PublishedAdvice, 'conditions' | 'values'> {
  return sharedRules([guide, conditions, values], { conditions, values }, context);
}

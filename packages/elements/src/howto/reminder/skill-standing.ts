import { attemptsOf } from '@docent/engine/check/attempts-of.js';
import { skillState } from '@docent/engine/learn/skill-state.js';
import type { SkillRecord } from '@docent/schema';

/** Whether the customer can do it now: they know it, and remember it. @param now milliseconds since the epoch */
export function canDo(record: SkillRecord, now: number): boolean {
  return skillState(attemptsOf(record), now).status === 'can-do';
}

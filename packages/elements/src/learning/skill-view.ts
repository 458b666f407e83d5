import { attemptsOf, type ItemAttempt } from '@docent/engine/check/attempts-of.js';
import { guessesOf } from '@docent/engine/check/credit-of.js';
import { type SkillState, skillState } from '@docent/engine/learn/skill-state.js';
import type { PublishedSkill, SkillRecord } from '@docent/schema';

/** A skill with what the customer has shown of it, and what follows from that. */
export interface SkillView {
  skill: PublishedSkill;
  record: SkillRecord | undefined;
  /** First attempts of each day at the items there are, in their order. */
  attempts: ItemAttempt[];
  state: SkillState;
  /** It should be refreshed. */
  due: boolean;
}

/** @param now milliseconds since the epoch */
export function viewSkill(skill: PublishedSkill, record: SkillRecord | undefined, now: number): SkillView {
  const items = new Map(skill.items.map(item => [item.id, item]));
  const attempts = attemptsOf(record, new Map(skill.items.map(({ id, revision }) => [id, revision])));
  const state = skillState(attempts, now, item => guessesOf(items.get(item)!));
  return { skill, record, attempts, state, due: skill.items.length > 0 && state.due !== undefined && state.due <= now };
}

import type { PublishedCandidate } from '@docent/schema';
import type { RecommendedItem } from '@docent/schema/names';
import { attemptsOf } from '../check/attempts-of.js';
import { type SkillStatus, skillState } from '../learn/skill-state.js';
import { exact } from './exact.js';
import { type Finder, nothing } from './finder.js';
import type { Part, SkillName } from './part.js';
import { skillNeeds } from './skill-needs.js';

/** How much speaks for an item: its skill is a goal; it is about what is on show, or what the customer uses; its skill is being forgotten. */
const values = { goal: 4, onShow: 3, used: 1, fading: 2 };

/**
 * What the customer does not master yet, needs for what they are doing, and is ready for: what teaches a skill that is their goal, is about
 * the subject on show or one they have, or is needed for such a skill; all of what it takes mastered. A skill that is about to be forgotten
 * counts as mastered for what builds on it, and as due for itself.
 */
export const findNextSkill: Finder = ({ candidates, history, input }) => {
  const { about, learning = {}, now, personal = true } = input;
  if (!personal) return nothing('personalisation-off');
  const recordOf = (skill: string) => (Object.hasOwn(learning, skill) ? learning[skill] : undefined);
  const states = new Map<string, SkillStatus>();
  const statusOf = ({ id }: SkillName): SkillStatus => {
    const status = states.get(id) ?? skillState(attemptsOf(recordOf(id)), now).status;
    states.set(id, status);
    return status;
  };
  const isMastered = (skill: SkillName) => statusOf(skill) === 'can-do' || statusOf(skill) === 'fading';
  const isGoal = ({ id }: SkillName) => {
    const { forgotten, goal } = recordOf(id) ?? {};
    return goal?.value === true && goal.at > (forgotten?.at ?? -Infinity);
  };

  const ownParts = ({ subjects = [], teaches = [] }: PublishedCandidate): Part[] => {
    const parts: Part[] = [];
    for (const skill of teaches) {
      if (statusOf(skill) === 'fading') parts.push({ because: 'fading', skill, value: values.fading });
      else if (isGoal(skill) && !isMastered(skill)) parts.push({ because: 'goal', skill, value: values.goal });
    }
    if (!teaches.every(isMastered)) {
      for (const id of subjects) {
        const item: RecommendedItem = `subject:${id}`;
        const value = item === about ? values.onShow : exact(values.used * (history.get(item) ?? 0));
        if (value > 0) parts.push({ because: 'doing', item, value });
      }
    }
    return parts;
  };

  const teaching = [...candidates.values()].filter(({ teaches }) => teaches?.length);
  const needs = skillNeeds(teaching, ownParts, isMastered);
  const scores = new Map<RecommendedItem, number>();
  for (const { item, requires = [] } of teaching) {
    const score = needs.get(item)!.reduce((sum, { value }) => sum + value, 0);
    if (score > 0 && requires.every(isMastered)) scores.set(item, score);
  }
  return {
    scores,
    partsOf(item) {
      const { requires = [], teaches = [] } = candidates.get(item)!;
      const open = teaches.filter(skill => !isMastered(skill));
      return [
        ...needs.get(item)!,
        ...open.map((skill): Part => ({ because: 'not-mastered', skill, value: 0 })),
        ...(requires.length ? [{ because: 'ready', skills: requires, value: 0 } as const] : []),
      ];
    },
    ...(scores.size === 0 && { lack: 'no-need' }),
  };
};

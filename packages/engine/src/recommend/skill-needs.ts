import type { PublishedCandidate } from '@docent/schema';
import type { RecommendedItem } from '@docent/schema/names';
import { exact } from './exact.js';
import type { Part, SkillName } from './part.js';

/** What is needed only for something else says half as much as that, and what is needed for that half of it again. */
const neededShare = 0.5;

/**
 * What speaks for learning each: its own parts, and, of what is needed for another that the customer needs and does not master, its share
 * of those of that one. What comes of one and the same goal or subject is one part, the largest: without it, the score is lower by just that.
 *
 * @param teaching candidates that teach something
 * @param own what speaks for one by itself, from goals and subjects
 * @param isMastered skills that need each other are gone through once
 */
export function skillNeeds(
  teaching: readonly PublishedCandidate[],
  own: (candidate: PublishedCandidate) => readonly Part[],
  isMastered: (skill: SkillName) => boolean,
): Map<RecommendedItem, Part[]> {
  const needs = new Map(
    teaching.map(candidate => [candidate.item, new Map(own(candidate).map(part => [sourceOf(part), part]))]),
  );
  const targets = teaching.map(({ item, requires = [], teaches = [] }) => ({
    ...{ requires, teaches, target: teaches.find(skill => !isMastered(skill)) },
    parts: [...needs.get(item)!].filter(([, { because }]) => because !== 'fading'),
  }));
  for (const { parts, requires, target, teaches } of targets) {
    if (!target || !parts.length) continue;
    const seen = new Set(teaches.map(({ id }) => id));
    let layer: readonly SkillName[] = requires;
    for (let share = neededShare; ; share *= neededShare) {
      const open = new Set(layer.filter(skill => !seen.has(skill.id) && !isMastered(skill)).map(({ id }) => id));
      if (!open.size) break;
      for (const id of open) seen.add(id);
      const next = teaching.filter(candidate => candidate.teaches?.some(({ id }) => open.has(id)));
      for (const { item, teaches: taught = [] } of next) {
        const skill = taught.find(({ id }) => open.has(id))!;
        const has = needs.get(item)!;
        for (const [source, part] of parts) {
          const value = exact(part.value * share);
          if (value <= (has.get(source)?.value ?? 0)) continue;
          has.set(source, { because: 'needed', skill, target, value, ...('item' in part && { item: part.item }) });
        }
      }
      layer = next.flatMap(({ requires: further = [] }) => further);
    }
  }
  return new Map([...needs].map(([item, parts]) => [item, [...parts.values()]]));
}

/** What a part comes of. */
function sourceOf(part: Part): string {
  if ('item' in part && part.item) return part.item;
  return 'skill' in part ? `${part.because} ${part.skill.id}` : '';
}

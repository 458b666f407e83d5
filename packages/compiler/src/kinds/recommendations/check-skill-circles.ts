import type { Howto } from '@docent/schema';
import { quote } from '../../problems/quote.js';
import type { CheckContext, Draft } from '../kind-compiler.js';

/**
 * Reports skills that need each other, by way of the how-tos that come before those that teach them: nobody would ever be ready for any of
 * them. How-tos that come before each other are somebody else's to report.
 */
export function checkSkillCircles({ entities, report }: Pick<CheckContext, 'entities' | 'report'>): void {
  const howtos = entities.get('howto');
  const skillOf = (ref: string | undefined) =>
    (Object(howtos?.get(ref?.replace(/^howto:/, '') ?? '')?.value) as Draft<Howto>).skill;
  const needs = new Map<string, Set<string>>();
  for (const { value } of howtos?.values() ?? []) {
    const { prerequisites, skill } = Object(value) as Draft<Howto>;
    if (skill === undefined || !Array.isArray(prerequisites)) continue;
    const before = prerequisites.map(each => skillOf((each as { entity?: string } | undefined)?.entity));
    const own = needs.get(skill) ?? new Set<string>();
    needs.set(skill, own);
    for (const needed of before) if (needed !== undefined && needed !== skill) own.add(needed);
  }
  const told = new Set<string>();
  for (const skill of needs.keys()) {
    if (told.has(skill)) continue;
    const way = wayBack(skill, needs);
    if (!way) continue;
    for (const each of way) told.add(each);
    const message = `The skill ${quote(skill)} is needed for itself: ${[...way, skill].join(' ← ')}.`;
    const hint = 'Take one of the prerequisites out of the how-tos that teach these skills.';
    report('cyclic-skill', ['strategies'], message, hint);
  }
}

/** A shortest way from a skill to itself. */
function wayBack(skill: string, needs: ReadonlyMap<string, ReadonlySet<string>>): string[] | undefined {
  const before = new Map<string, string>();
  const queue = [skill];
  for (const at of queue) {
    for (const next of needs.get(at) ?? []) {
      if (next === skill) {
        const way: string[] = [];
        for (let step: string | undefined = at; step !== undefined; step = before.get(step)) way.unshift(step);
        return way;
      }
      if (before.has(next)) continue;
      before.set(next, at);
      queue.push(next);
    }
  }
  return undefined;
}

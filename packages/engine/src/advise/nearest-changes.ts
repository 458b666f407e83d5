import type { Change } from './analysis/change.js';
import { createWhatIf } from './analysis/create-what-if.js';
import { finish } from './analysis/finish.js';
import { literalsFor, rulesOf } from './analysis/literals-for.js';
import { scaleOf } from './analysis/scale-of.js';
import { changesInChoice } from './analysis/changes-in-choice.js';
import { changesInPoints } from './analysis/changes-in-points.js';
import { changesOnScale } from './analysis/changes-on-scale.js';
import type { Guide, Situation } from './guide.js';

/**
 * Changes of one answer after which another outcome is first, or none, the nearest first. Each is tried before it is told.
 *
 * For each relevant question the nearest are found: every other option that does it, the fewest options ticked or unticked
 * (512 sets are tried), the next number upwards and downwards, the fewest points moved. On a scale of up to 100 steps every
 * step is tried; on longer ones what rules compare with, both sides of it, and 16 places between, and from the first that
 * does it the way back is halved until the nearest step is found: a number in between that does it by itself, without its
 * neighbours, may be missed. Questions that are not answered count as answered anyhow; those that no rule reads are left
 * out. Of a text only what is written in the rules is tried.
 */
export function nearestChanges(guide: Guide, situation: Situation): Change[] {
  return finish(nearestChangesInSteps(guide, situation));
}

/** `nearestChanges` in steps of one answer tried, for a page to take one by one. */
export function* nearestChangesInSteps(guide: Guide, situation: Situation): Generator<void, Change[]> {
  const whatIf = createWhatIf(guide, situation);
  const { answers, ask, relevant } = whatIf.now.settled;
  const read = new Set(rulesOf(guide).flatMap(rule => [...ask.reads(rule)]));
  const changes: Change[] = [];
  for (const question of guide.questions) {
    const { id, type } = question;
    if (!relevant.includes(id) || !(read.has(id) || type === 'allocation')) continue;
    const answered = answers[id] ?? undefined;
    const literals = literalsFor(guide, ask.reads, id);
    const scale = scaleOf(question, literals, answered, situation.now);
    const found = scale
      ? yield* changesOnScale(id, answered, whatIf, scale)
      : type === 'allocation'
        ? yield* changesInPoints(guide, id, answered, whatIf)
        : yield* changesInChoice(question, answered, whatIf, literals);
    changes.push(...found);
  }
  return changes.sort((a, b) => a.distance - b.distance);
}

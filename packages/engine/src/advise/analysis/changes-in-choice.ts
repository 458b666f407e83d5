import type { PublishedQuestion } from '@docent/schema';
import { fitAnswer } from '../fit-answer.js';
import { type Change, tryAnswer } from './change.js';
import type { WhatIf } from './create-what-if.js';

/** So many sets of options are tried. */
const maxSets = 512;

/** Every other option, or text of the rules, that puts another outcome first; the sets with the fewest options changed. */
export function* changesInChoice(
  question: PublishedQuestion,
  answered: unknown,
  whatIf: WhatIf,
  literals: readonly (number | string)[],
): Generator<void, Change[]> {
  const { id, options = [], type } = question;
  const changes: Change[] = [];
  if (type === 'choices') {
    const chosen: readonly unknown[] = Array.isArray(answered) ? answered : [];
    const known = answered !== undefined;
    const ids = options.map(option => option.id);
    let tried = 0;
    for (let count = known ? 1 : 0; count <= ids.length && tried < maxSets; count++) {
      for (const changed of subsets(ids, count)) {
        if (++tried > maxSets) break;
        const answer = ids.filter(option => chosen.includes(option) !== changed.includes(option));
        if (!fitAnswer(question, answer, [])) continue;
        const change = tryAnswer(id, answer, known ? count : 1, whatIf);
        if (change) changes.push(change);
        yield;
      }
      // Where nothing was chosen yet, one set is as near as another.
      if (changes.length && known) break;
    }
    return changes;
  }
  const all: readonly unknown[] =
    type === 'yes-no' ? [true, false] : type === 'choice' ? options.map(option => option.id) : literals;
  for (const answer of all) {
    if (answer === answered || fitAnswer(question, answer, []) === undefined) continue;
    const change = tryAnswer(id, answer, 1, whatIf);
    if (change) changes.push(change);
    yield;
  }
  return changes;
}

/** All subsets of one size, in the order of the list. */
function* subsets(ids: readonly string[], size: number, from = 0): Generator<string[]> {
  if (!size) yield [];
  for (let at = from; size && at + size <= ids.length; at++)
    for (const rest of subsets(ids, size - 1, at + 1)) yield [ids[at] as string, ...rest];
}

import { type Change, tryAnswer } from './change.js';
import type { WhatIf } from './create-what-if.js';
import type { Scale } from './scale-of.js';

/** On scales with no more steps every step is tried. */
const maxSteps = 100;

/** The nearest answers upwards and downwards that put another outcome first; where there is no answer, one for each first. */
export function* changesOnScale(
  id: string,
  answered: unknown,
  whatIf: WhatIf,
  scale: Scale,
): Generator<void, Change[]> {
  const { answerAt, last } = scale;
  const every = last <= maxSteps;
  const places = every ? Array.from({ length: last + 1 }, (_, place) => place) : scale.probes;
  const here = scale.placeOf(answered);
  const at = (place: number): Change | undefined =>
    tryAnswer(id, answerAt(place), here === undefined ? 1 : Math.abs(place - here) / last, whatIf);
  const found = new Map<string | undefined, Change>();
  if (here === undefined) {
    for (const place of places) {
      const change = at(place);
      if (change && !found.has(change.first)) found.set(change.first, change);
      yield;
    }
    return [...found.values()];
  }
  const nearest: Change[] = [];
  const above = places.filter(place => place > here);
  const below = places.filter(place => place < here).reverse();
  for (const way of [above, below]) {
    let before = here;
    for (const place of way) {
      let change = at(place);
      yield;
      if (!change) {
        before = place;
        continue;
      }
      for (let beyond = place; Math.abs(beyond - before) > 1;) {
        const middle = Math.trunc((before + beyond) / 2);
        const nearer = at(middle);
        yield;
        if (nearer) [change, beyond] = [nearer, middle];
        else before = middle;
      }
      nearest.push(change);
      break;
    }
  }
  return nearest;
}

import type { HowtoProgress, StepMark } from '@docent/schema';

/**
 * Joins what two tabs, visits or devices know of the same how-to. Step by step the later mark wins, so the result does not
 * depend on who merges first or how often (commutative, associative, idempotent).
 */
export function mergeHowtoProgress(a: HowtoProgress, b: HowtoProgress): HowtoProgress {
  const steps: { [stepId: string]: StepMark } = { ...a.steps };
  for (const [id, mark] of Object.entries(b.steps)) {
    const other = steps[id];
    steps[id] = other ? later(other, mark) : mark;
  }
  const current = a.current && b.current ? laterCurrent(a.current, b.current) : (a.current ?? b.current);
  return current ? { steps, current } : { steps };
}

type Current = NonNullable<HowtoProgress['current']>;

/** At the same millisecond "done" wins, then the greater revision: any fixed order will do, as long as it is total. */
function later(a: StepMark, b: StepMark): StepMark {
  if (a.at !== b.at) return a.at > b.at ? a : b;
  if (a.done !== b.done) return a.done ? a : b;
  return a.revision >= b.revision ? a : b;
}

function laterCurrent(a: Current, b: Current): Current {
  if (a.at !== b.at) return a.at > b.at ? a : b;
  return a.step >= b.step ? a : b;
}

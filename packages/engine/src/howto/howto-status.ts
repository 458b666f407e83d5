import type { HowtoProgress } from '@docent/schema';

/** What is known of a step; of one that is not started, nothing is. `stuck` and `watched` steps are still open. */
export type StepState = 'watched' | 'stuck' | 'skipped' | 'done';

/** Where a customer stands in a how-to. */
export interface HowtoStatus {
  /** By id of the step, of those that there are now and about which something is known. */
  states: ReadonlyMap<string, StepState>;
  /** Number of steps that are done. */
  done: number;
  total: number;
  /** Every step that there is is done or was skipped, and at least one is done. */
  complete: boolean;
  /** Index of the step to go on with: the one shown last, else the first that is open, else the first. */
  resume: number;
}

const said = ['done', 'skipped', 'stuck'] as const;

/**
 * Reads progress against the how-to as it is now: marks of steps that are not there, because they are gone or the customer's
 * choices leave them out, count for nothing and are kept, because they may come back.
 */
export function howtoStatus(steps: readonly { id: string }[], progress?: HowtoProgress): HowtoStatus {
  const states = new Map<string, StepState>();
  let [done, open] = [0, -1];
  steps.forEach(({ id }, index) => {
    const mark = progress?.steps[id];
    const state = said.find(each => mark?.[each]) ?? (progress?.watched?.[id] && 'watched');
    if (state) states.set(id, state);
    if (state === 'done') done++;
    else if (state !== 'skipped' && open < 0) open = index;
  });
  const last = steps.findIndex(step => step.id === progress?.current?.step);
  return {
    states,
    done,
    total: steps.length,
    complete: done > 0 && open < 0,
    resume: Math.max(last < 0 ? open : last, 0),
  };
}

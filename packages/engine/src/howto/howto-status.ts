import type { HowtoProgress } from '@docent/schema';

/** Where a customer stands in a how-to. */
export interface HowtoStatus {
  /** Ids of the steps that are done, of those the how-to has now. */
  done: ReadonlySet<string>;
  total: number;
  /** All steps are done. */
  complete: boolean;
  /** Index of the step to go on with: the one shown last, else the first that is open, else the first. */
  resume: number;
}

/**
 * Reads progress against the how-to as it is now: marks of steps that no longer exist count for nothing, and are kept,
 * because a rollback may bring the step back.
 */
export function howtoStatus(steps: readonly { id: string }[], progress?: HowtoProgress): HowtoStatus {
  const done = new Set(steps.filter(step => progress?.steps[step.id]?.done).map(step => step.id));
  const last = steps.findIndex(step => step.id === progress?.current?.step);
  const open = steps.findIndex(step => !done.has(step.id));
  return {
    done,
    total: steps.length,
    complete: done.size === steps.length,
    resume: last >= 0 ? last : Math.max(open, 0),
  };
}

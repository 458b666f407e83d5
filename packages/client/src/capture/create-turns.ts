import type { Platform } from '../platform/platform.js';

/** Runs pieces of work one after the other. */
export type Turns = <T>(work: () => Promise<T>) => Promise<T>;

/** Pieces of work in a row before the page gets a chance to do something else. */
const row = 25;

/**
 * Runs one piece of work after the other, in the order they were given; one that fails does not stop the next. Many at once
 * become no long task: after some the page has its turn, unless it is going, when there is no time.
 */
export function createTurns(platform: Pick<Platform, 'nextTask' | 'on'>, until: AbortSignal): Turns {
  let last: Promise<unknown> = Promise.resolve();
  let count = 0;
  let leaving = false;
  let hurry = () => {};
  platform.on('visible', () => (leaving = false), until);
  platform.on(
    'hidden',
    () => {
      leaving = true;
      hurry();
    },
    until,
  );

  async function pause(): Promise<void> {
    if (leaving || ++count % row) return;
    await new Promise<void>(resolve => {
      hurry = resolve;
      platform.nextTask(resolve);
    });
  }

  return work => {
    const run = last.then(pause).then(work);
    last = run.catch(() => undefined);
    return run;
  };
}

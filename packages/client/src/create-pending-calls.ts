import type { Purpose } from '@docent/schema/names';
import type { Moment, Platform } from './platform/platform.js';

/** A call of which not all is kept yet: the code for it, or the browser's storage, is still to come. */
export interface PendingCall {
  method: 'identify' | 'group' | 'alias' | 'track' | 'page' | 'capture';
  args: readonly unknown[];
  /** With the id that its message will have, so that it is the same message whoever makes it. */
  moment: Moment;
}

/** Calls that would be lost if the page went now. */
export interface PendingCalls {
  /** Remembers a call until what it is done for is settled. The same call may be made for several purposes. */
  during<T>(call: PendingCall, purpose: Purpose | 'any', work: () => Promise<T>): Promise<T>;
  /** Makes the calls that pages have left when they went. */
  takeBack(run: (call: PendingCall) => void): void;
}

/**
 * Writes down, at the moment the page goes, the calls of which nothing is stored yet, for the next page to make.
 *
 * @param name of what the tabs share
 * @param id of this tab
 * @param allows the customer has agreed to the purpose
 */
export function createPendingCalls(
  { local, on }: Pick<Platform, 'local' | 'on'>,
  name: string,
  id: string,
  allows: (purpose: Purpose | 'any') => boolean,
  until: AbortSignal,
): PendingCalls {
  const prefix = `${name}:calls:`;
  const pending = new Set<readonly [PendingCall, Purpose | 'any']>();
  let leaving = false;

  function save(): void {
    const texts = new Set<string>();
    for (const [call, purpose] of pending) {
      try {
        if (allows(purpose)) texts.add(JSON.stringify(call));
      } catch {
        // It cannot become a message either.
      }
    }
    if (texts.size) local.set(prefix + id, `[${[...texts].join()}]`);
    else local.delete(prefix + id);
  }

  on(
    'hidden',
    () => {
      leaving = true;
      if (pending.size) save();
    },
    until,
  );
  on('visible', () => (leaving = false), until);

  return {
    async during(call, purpose, work) {
      const entry = [call, purpose] as const;
      pending.add(entry);
      if (leaving) save();
      try {
        return await work();
      } finally {
        pending.delete(entry);
        if (leaving || local.get(prefix + id)) save();
      }
    },
    takeBack(run) {
      for (const key of local.keys(prefix)) {
        try {
          (JSON.parse(local.get(key) ?? '[]') as PendingCall[]).forEach(run);
        } catch {
          // Nobody can read it.
        }
        if (key !== prefix + id) local.delete(key);
      }
    },
  };
}

import { momentOf } from '@docent/client/platform/moment-of.js';
import type { QueuedCall, Waiting } from './handover.js';

/** Methods that cannot wait for the page to be idle. */
const urgent = ['show', 'hide', 'explain', 'record', 'erase', 'flush', 'debug'];
const methods = [...urgent, 'identify', 'group', 'alias', 'track', 'page', 'consent', 'reset'];

/**
 * Makes stand-ins for all methods, which keep each call with its time and page until the real ones come.
 *
 * @param need called when a call cannot wait
 */
export function createWaiting(window: Window, need: () => void): Waiting {
  const queue: QueuedCall[] = [];

  function call(method: unknown, ...args: unknown[]): Promise<unknown> {
    const promise = new Promise((resolve, reject) => {
      queue.push({ method, arguments: args, moment: momentOf(window), resolve, reject });
    });
    // Nobody has to look at what becomes of a call.
    promise.catch(() => {});
    if (urgent.includes(method as string)) need();
    return promise;
  }

  /** Methods that answer with what undoes them, at once. */
  const undoable =
    (method: string) =>
    (...args: unknown[]) => {
      const undo = call(method, ...args) as Promise<() => void>;
      return () =>
        void undo.then(
          run => run(),
          () => {},
        );
    };

  const docent: Record<string, unknown> = {
    ready: call('ready'),
    on: undoable('on'),
    use: undoable('use'),
    push(...calls: unknown[]) {
      // A function goes where the method's name goes.
      for (const item of calls) void (Array.isArray(item) ? call(item[0], ...item.slice(1)) : call(item));
    },
  };
  for (const method of methods) docent[method] = (...args: unknown[]) => call(method, ...args);
  return { docent, queue };
}

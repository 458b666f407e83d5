import type { Docent } from '@docent/client';
import type { QueuedCall } from '../handover.js';
import { warn } from '../report.js';

/** Methods that answer with a promise. */
const methods = 'identify group alias track page consent show hide explain record erase flush reset debug'.split(' ');
/** Methods that cannot wait for the page to be idle. */
const urgent = 'show hide explain record erase flush debug'.split(' ');

export interface Stub {
  docent: Partial<Docent>;
  queue: QueuedCall[];
}

/**
 * Puts stand-ins for all methods on `window.docent`, which keep each call with its time and page until the real ones come.
 * An array found there is taken as calls made earlier. `undefined` when another Docent, or something else, has the name.
 *
 * @param need called when a call cannot wait
 */
export function createStub(window: Window & typeof globalThis, need: () => void): Stub | undefined {
  const holder = window as { docent?: unknown };
  const before = holder.docent as (Partial<Docent> & { included?: number }) | undefined;
  // An element with the id "docent" is found under that name, too; it is nobody's property.
  if (before && !Array.isArray(before) && !(before instanceof Node || before instanceof HTMLCollection)) {
    if (!before.push || !before.ready) warn('window.docent belongs to something else on this page. Docent stays off.');
    else if ((before.included = (before.included ?? 1) + 1) === 2) {
      warn('docent.js is included more than once. The first one runs; remove the others.');
    }
    return undefined;
  }

  const queue: QueuedCall[] = [];
  const { document, location } = window;

  function call(method: unknown, ...args: unknown[]): Promise<unknown> {
    const promise = new Promise((resolve, reject) => {
      const moment = { at: Date.now(), url: location.href, title: document.title };
      queue.push({ method, arguments: args, moment, resolve, reject });
    });
    // Nobody has to look at what becomes of a call.
    promise.catch(() => {});
    if (urgent.includes(method as string)) need();
    return promise;
  }

  /** Calls that answer with what undoes them, at once. */
  function undoable(method: string) {
    return (...args: unknown[]) => {
      let undone = false;
      let undo: unknown;
      call(method, ...args).then(
        result => {
          undo = result;
          if (undone) (undo as () => void)();
        },
        () => {},
      );
      return () => {
        undone = true;
        (undo as (() => void) | undefined)?.();
      };
    };
  }

  const docent: Record<string, unknown> = {
    ready: call('ready'),
    on: undoable('on'),
    use: undoable('use'),
    push: (...calls: unknown[]) => {
      for (const item of calls) {
        // A function goes where the method's name goes.
        if (Array.isArray(item)) void call(item[0], ...item.slice(1));
        else void call(item);
      }
    },
  };
  for (const method of methods) docent[method] = (...args: unknown[]) => call(method, ...args);
  holder.docent = docent;
  if (Array.isArray(before)) (docent['push'] as Docent['push'])(...before);
  return { docent, queue };
}

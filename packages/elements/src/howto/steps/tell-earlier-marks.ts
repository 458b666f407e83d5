import type { HowtoView } from '../howto-view.js';

/**
 * Tells of the steps that the customer has marked, or opened again, before this code was there, one after the other. They count
 * already; one with a caution that must be read first is opened again, and asks for that.
 */
export function tellEarlierMarks(view: HowtoView): void {
  const { session } = view;
  const { howto, untold } = session;
  const marks = untold.splice(0);
  if (!marks.length) return;
  // So that each is counted when it is told, and not before: each step as it was before the first thing said of it.
  for (const [{ id }, { done }] of [...marks].reverse())
    session.keep('steps', id, { done: !done, revision: howto.revision });
  view.showNow();
  for (const [step, marking] of marks) view.rest?.mark(marking, undefined, step);
  session.save();
  view.requestUpdate();
}

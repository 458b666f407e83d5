import type { HowtoView } from '../howto-view.js';

/**
 * Tells of the steps that the customer has marked before this code was there, in the order of the steps. They count already;
 * one with a caution that must be read first is opened again, and asks for that.
 */
export function tellEarlierMarks(view: HowtoView): void {
  const { session } = view;
  const { howto, untold } = session;
  if (!untold.length) return;
  const { states } = session.status;
  const done = howto.steps.filter(({ id }) => untold.includes(id) && states.get(id) === 'done');
  untold.length = 0;
  // So that each is counted when it is told, and not before.
  for (const { id } of done) session.keep('steps', id, { done: false, revision: howto.revision });
  view.showNow();
  for (const step of done) view.rest?.mark({ done: true }, undefined, step);
  session.save();
  view.requestUpdate();
}

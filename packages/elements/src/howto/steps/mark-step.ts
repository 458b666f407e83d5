import type { PublishedStep, StepMark } from '@docent/schema';
import type { DocentFactEvent } from '../../base/docent-fact-event.js';
import { HowtoCompletedEvent, HowtoStepCompletedEvent, HowtoStepReopenedEvent } from '../howto-mark-events.js';
import type { HowtoView } from '../howto-view.js';
import { isUnread } from './is-unread.js';

/** What the customer says of a step; none of these: it is open. */
export type StepMarking = Omit<StepMark, 'at' | 'revision'>;

/**
 * Marks a step, unless a caution of it must be read before. The how-to is finished when no step is open any more.
 *
 * @param fact what to tell. Default: that the step is done, or open again
 * @param step default: the one on show
 */
export function markStep(
  view: HowtoView,
  marking: StepMarking,
  fact?: DocentFactEvent,
  step: PublishedStep = view.session.step,
): void {
  const { session, t } = view;
  const { howto, progress, status } = session;
  if (marking.done && isUnread({ howto, progress, status, step })) {
    view.renderRoot.querySelector<HTMLElement>(`#acknowledge-${step.id}`)?.focus();
    view.announce(t('readFirst'));
    return;
  }
  // Asked twice before the first could be heard.
  if (marking.done && status.states.get(step.id) === 'done') return;
  session.start();
  session.keep('steps', step.id, { ...marking, revision: howto.revision });
  const place = { step: step.id, position: howto.steps.indexOf(step) + 1, total: howto.steps.length };
  const Fact = marking.done ? HowtoStepCompletedEvent : HowtoStepReopenedEvent;
  view.emit(fact ?? new Fact(place, session.status.done));
  session.finished = session.status.complete;
  if (session.finished) view.emit(new HowtoCompletedEvent(place.total));
  session.save();
  view.requestUpdate();
  if (session.finished) return view.show();
  const { done, states, total } = session.status;
  const state = states.get(step.id);
  const said = t(`marked-${state ?? 'open'}`, { number: place.position });
  view.announce(`${said} ${t('progress', { done, count: total })}`);
}

import { DocentFactEvent } from '../base/docent-fact-event.js';
import type { StepPlace } from './howto-events.js';

/** Fires when the customer says "I did it" of a step; `done` counts the steps done, this one included. */
export class HowtoStepCompletedEvent extends DocentFactEvent {
  constructor(place: StepPlace, done: number) {
    super('Howto Step Completed', { ...place, done });
  }
}

/** Fires when the customer takes back that a step is done, or skipped; `done` counts the steps still done. */
export class HowtoStepReopenedEvent extends DocentFactEvent {
  constructor(place: StepPlace, done: number) {
    super('Howto Step Reopened', { ...place, done });
  }
}

/** Fires when the last open step is marked done or skipped, and at least one is done. */
export class HowtoCompletedEvent extends DocentFactEvent {
  constructor(total: number) {
    super('Howto Completed', { total });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'docent-howto-step-completed': HowtoStepCompletedEvent;
    'docent-howto-step-reopened': HowtoStepReopenedEvent;
    'docent-howto-completed': HowtoCompletedEvent;
  }
}

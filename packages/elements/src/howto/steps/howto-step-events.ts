import { DocentFactEvent } from '../../base/docent-fact-event.js';
import type { StepPlace } from '../howto-events.js';

/** Fires when the customer leaves a step out. */
export class HowtoStepSkippedEvent extends DocentFactEvent {
  constructor(place: StepPlace) {
    super('Howto Step Skipped', { ...place });
  }
}

/** Fires when the customer says "I am stuck here"; tells whether the author has written help, and named a contact. */
export class HowtoStepStuckEvent extends DocentFactEvent {
  constructor(place: StepPlace, help: boolean, contact: boolean) {
    super('Howto Step Stuck', { ...place, help, contact });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'docent-howto-step-skipped': HowtoStepSkippedEvent;
    'docent-howto-step-stuck': HowtoStepStuckEvent;
  }
}

import { DocentFactEvent } from '../../base/docent-fact-event.js';
import type { StepPlace } from '../howto-events.js';

/** Fires when the part of the video that belongs to a step has been played to its end, for the first time. */
export class HowtoStepWatchedEvent extends DocentFactEvent {
  constructor(place: StepPlace) {
    super('Howto Step Watched', { ...place });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'docent-howto-step-watched': HowtoStepWatchedEvent;
  }
}

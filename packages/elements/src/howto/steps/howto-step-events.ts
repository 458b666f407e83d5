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

/** Fires when the customer says that they have read the cautions of a step that must be seen. */
export class HowtoCautionAcknowledgedEvent extends DocentFactEvent {
  constructor(place: StepPlace) {
    super('Howto Caution Acknowledged', { ...place });
  }
}

/** Fires when the customer copies a link to a step, or to a moment of the video. */
export class HowtoLinkCopiedEvent extends DocentFactEvent {
  constructor(place: StepPlace, seconds: number | undefined) {
    super('Howto Link Copied', { ...place, ...(seconds !== undefined && { seconds }) });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'docent-howto-step-skipped': HowtoStepSkippedEvent;
    'docent-howto-step-stuck': HowtoStepStuckEvent;
    'docent-howto-caution-acknowledged': HowtoCautionAcknowledgedEvent;
    'docent-howto-link-copied': HowtoLinkCopiedEvent;
  }
}

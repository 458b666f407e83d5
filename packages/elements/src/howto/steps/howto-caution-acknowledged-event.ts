import { DocentFactEvent } from '../../base/docent-fact-event.js';
import type { StepPlace } from '../howto-events.js';

/** Fires when the customer says that they have read the cautions of a step that must be seen. */
export class HowtoCautionAcknowledgedEvent extends DocentFactEvent {
  constructor(place: StepPlace) {
    super('Howto Caution Acknowledged', { ...place });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'docent-howto-caution-acknowledged': HowtoCautionAcknowledgedEvent;
  }
}

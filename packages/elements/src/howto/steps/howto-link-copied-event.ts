import { DocentFactEvent } from '../../base/docent-fact-event.js';
import type { StepPlace } from '../howto-events.js';

/** Fires when the customer copies a link to a step, or to a moment of the video. */
export class HowtoLinkCopiedEvent extends DocentFactEvent {
  constructor(place: StepPlace, seconds: number | undefined) {
    super('Howto Link Copied', { ...place, ...(seconds !== undefined && { seconds }) });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'docent-howto-link-copied': HowtoLinkCopiedEvent;
  }
}

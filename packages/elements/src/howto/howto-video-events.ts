import { DocentFactEvent } from '../base/docent-fact-event.js';
import type { StepPlace } from './howto-events.js';

/** Fires when the video starts or goes on playing; `seconds` is the position of the playhead. */
export class HowtoVideoPlayedEvent extends DocentFactEvent {
  constructor(place: StepPlace, seconds: number) {
    super('Howto Video Played', { ...place, seconds });
  }
}

/** Fires when the video pauses, stops at its end, or the how-to is removed while it plays. */
export class HowtoVideoPausedEvent extends DocentFactEvent {
  constructor(place: StepPlace, seconds: number) {
    super('Howto Video Paused', { ...place, seconds });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'docent-howto-video-played': HowtoVideoPlayedEvent;
    'docent-howto-video-paused': HowtoVideoPausedEvent;
  }
}

import { DocentFactEvent } from '../base/docent-fact-event.js';
import type { StepPlace } from './howto-events.js';

/** The step that a video event belongs to, and whose video it is: by default the how-to's. */
export interface VideoPlace extends StepPlace {
  video?: 'step';
}

/** Fires when the video starts or goes on playing; `seconds` is the position of the playhead. */
export class HowtoVideoPlayedEvent extends DocentFactEvent {
  constructor(place: VideoPlace, seconds: number) {
    super('Howto Video Played', { ...place, seconds });
  }
}

/**
 * Fires when the video pauses, stops at its end, or the how-to is removed while it plays; it was played without a break from
 * `from` to `seconds`.
 */
export class HowtoVideoPausedEvent extends DocentFactEvent {
  constructor(place: VideoPlace, seconds: number, from: number) {
    super('Howto Video Paused', { ...place, seconds, from });
  }
}

/** Fires when the playhead is moved while the video plays: it was played from `from` to `seconds`, and goes on at `to`. */
export class HowtoVideoSeekedEvent extends DocentFactEvent {
  constructor(place: VideoPlace, from: number, seconds: number, to: number) {
    super('Howto Video Seeked', { ...place, from, seconds, to });
  }
}

/** Fires when the video, or one of its tracks, could not be loaded or decoded, or the page forbids somebody else's player. */
export class HowtoVideoFailedEvent extends DocentFactEvent {
  constructor(part: 'video' | 'captions' | 'descriptions' | 'embed', seconds: number) {
    super('Howto Video Failed', { part, seconds });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'docent-howto-video-played': HowtoVideoPlayedEvent;
    'docent-howto-video-paused': HowtoVideoPausedEvent;
    'docent-howto-video-seeked': HowtoVideoSeekedEvent;
    'docent-howto-video-failed': HowtoVideoFailedEvent;
  }
}

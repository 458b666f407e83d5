import { DocentFactEvent } from '../base/docent-fact-event.js';

/** A step and its place, counted from 1, as the event catalogue wants them. */
export interface StepPlace {
  step: string;
  position: number;
  total: number;
}

/** What led to a step. */
export type ViewedFrom = 'start' | 'next' | 'back' | 'list' | 'video' | 'resume' | 'link';

/** Fires when the customer first acts in a how-to: plays it, moves to another step or marks one done. */
export class HowtoStartedEvent extends DocentFactEvent {
  constructor(total: number) {
    super('Howto Started', { total });
  }
}

/** Fires when another step becomes the current one. */
export class HowtoStepViewedEvent extends DocentFactEvent {
  constructor(place: StepPlace, from: ViewedFrom) {
    super('Howto Step Viewed', { ...place, from });
  }
}

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

/** Fires when the video, or one of its caption tracks, could not be loaded or decoded. */
export class HowtoVideoFailedEvent extends DocentFactEvent {
  constructor(part: 'video' | 'captions', seconds: number) {
    super('Howto Video Failed', { part, seconds });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'docent-howto-started': HowtoStartedEvent;
    'docent-howto-step-viewed': HowtoStepViewedEvent;
    'docent-howto-step-completed': HowtoStepCompletedEvent;
    'docent-howto-step-reopened': HowtoStepReopenedEvent;
    'docent-howto-completed': HowtoCompletedEvent;
    'docent-howto-video-failed': HowtoVideoFailedEvent;
  }
}

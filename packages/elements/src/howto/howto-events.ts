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

declare global {
  interface GlobalEventHandlersEventMap {
    'docent-howto-started': HowtoStartedEvent;
    'docent-howto-step-viewed': HowtoStepViewedEvent;
  }
}

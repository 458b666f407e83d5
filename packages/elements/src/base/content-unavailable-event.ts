import { DocentFactEvent } from './docent-fact-event.js';

/** Fires when a widget has nothing to show: `not-found` (no such entity is published) or `invalid` (it cannot be read). */
export class ContentUnavailableEvent extends DocentFactEvent {
  constructor(reason: 'not-found' | 'invalid') {
    super('Content Unavailable', { reason });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'docent-content-unavailable': ContentUnavailableEvent;
  }
}

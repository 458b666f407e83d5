import type { DocentFactEvent } from './docent-fact-event.js';

/**
 * Carries every fact of every widget under one name, for who wants to hear of all of them without knowing their names.
 * Follows the fact's own event. Bubbles and crosses shadow roots.
 */
export class DocentReportEvent extends Event {
  static readonly eventName = 'docent-report';

  /** What happened. */
  readonly fact: DocentFactEvent;

  constructor(fact: DocentFactEvent) {
    super(DocentReportEvent.eventName, { bubbles: true, composed: true });
    this.fact = fact;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'docent-report': DocentReportEvent;
  }
}

import { DocentFactEvent } from '../../../base/docent-fact-event.js';

/** Fires when the customer has replaced a number that calculations rest on, or taken that back. */
export class AdviceAssumptionChangedEvent extends DocentFactEvent {
  constructor(assumption: string, value: number) {
    super('Advice Assumption Changed', { assumption, value });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'docent-advice-assumption-changed': AdviceAssumptionChangedEvent;
  }
}

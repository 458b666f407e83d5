import { DocentFactEvent } from '../../base/docent-fact-event.js';

/** An outcome as events name it; nothing when none is in the first place. */
function named(outcome: string | undefined): { outcome?: string } {
  return outcome ? { outcome } : {};
}

/** Fires when the customer has set weights of their own, or taken them back: `weights` is then empty. */
export class AdviceWeightsChangedEvent extends DocentFactEvent {
  constructor(weights: Readonly<Record<string, number>>, outcome: string | undefined) {
    super('Advice Weights Changed', { weights: { ...weights }, ...named(outcome) });
  }
}

/** Fires when the customer has copied the link that reproduces the advice; `leftOut` counts the answers not in it. */
export class AdviceSharedEvent extends DocentFactEvent {
  constructor(leftOut: number) {
    super('Advice Shared', { leftOut });
  }
}

/** Fires when the customer opens the decision brief. */
export class AdviceBriefOpenedEvent extends DocentFactEvent {
  constructor(outcome: string | undefined) {
    super('Advice Brief Opened', named(outcome));
  }
}

/** Fires when the customer goes on to a next step of an outcome; `position` counts from 1. */
export class AdviceNextStepChosenEvent extends DocentFactEvent {
  constructor(outcome: string, position: number, ref: string | undefined) {
    super('Advice Next Step Chosen', { outcome, ...(ref && { ref }), position });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'docent-advice-weights-changed': AdviceWeightsChangedEvent;
    'docent-advice-shared': AdviceSharedEvent;
    'docent-advice-brief-opened': AdviceBriefOpenedEvent;
    'docent-advice-next-step-chosen': AdviceNextStepChosenEvent;
  }
}

import { DocentFactEvent } from '../../../base/docent-fact-event.js';

/** An outcome as events name it; nothing when none is in the first place. */
function named(outcome: string | undefined): { outcome?: string } {
  return outcome ? { outcome } : {};
}

/** A comment as events carry it; nothing when nothing was written. */
function said(comment: string): { comment?: string } {
  const text = comment.trim();
  return text ? { comment: text.slice(0, 2000) } : {};
}

/** Fires when the customer has said how much the guide helped to decide, 1 to 5. */
export class AdviceRatedEvent extends DocentFactEvent {
  constructor(helped: number, outcome: string | undefined, comment: string) {
    super('Advice Rated', { helped, ...named(outcome), ...said(comment) });
  }
}

/** Fires when the customer says that the advice, or a rule behind it, is not right for them. */
export class AdviceDisputedEvent extends DocentFactEvent {
  constructor(about: string, outcome: string | undefined, comment: string) {
    super('Advice Disputed', { about, ...named(outcome), ...said(comment) });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'docent-advice-rated': AdviceRatedEvent;
    'docent-advice-disputed': AdviceDisputedEvent;
  }
}

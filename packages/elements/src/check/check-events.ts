import { DocentFactEvent } from '../base/docent-fact-event.js';

/** Fires when the customer first acts in a check. */
export class CheckStartedEvent extends DocentFactEvent {
  constructor(properties: { phase: string; total: number }) {
    super('Check Started', properties);
  }
}

/** Fires when the customer answers an item. */
export class CheckAnsweredEvent extends DocentFactEvent {
  constructor(properties: Record<string, unknown>) {
    super('Check Answered', properties);
  }
}

/** Fires when every item was answered or skipped. */
export class CheckCompletedEvent extends DocentFactEvent {
  constructor(properties: { phase: string; total: number; answered: number; right: number }) {
    super('Check Completed', properties);
  }
}

/** Fires when the customer says how sure they are that they can do something. */
export class ConfidenceRatedEvent extends DocentFactEvent {
  constructor(properties: { skill: string; phase: string; confidence: number }) {
    super('Confidence Rated', properties);
  }
}

/** Fires when a skill is mastered for the first time. */
export class SkillMasteredEvent extends DocentFactEvent {
  constructor(properties: { skill: string; known: number; retrievability: number }) {
    super('Skill Mastered', properties);
  }
}

/** Fires when an item of a skill that was mastered is answered wrongly. */
export class SkillLapsedEvent extends DocentFactEvent {
  constructor(properties: { skill: string; retrievability: number }) {
    super('Skill Lapsed', properties);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'docent-check-started': CheckStartedEvent;
    'docent-check-answered': CheckAnsweredEvent;
    'docent-check-completed': CheckCompletedEvent;
    'docent-confidence-rated': ConfidenceRatedEvent;
    'docent-skill-mastered': SkillMasteredEvent;
    'docent-skill-lapsed': SkillLapsedEvent;
  }
}

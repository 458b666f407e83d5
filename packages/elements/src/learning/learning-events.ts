import { DocentFactEvent } from '../base/docent-fact-event.js';

/** Fires when the customer says that they want to become able to do something, or no longer. */
export class LearningGoalSetEvent extends DocentFactEvent {
  constructor(properties: { skill: string; wanted: boolean }) {
    super('Learning Goal Set', properties);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'docent-learning-goal-set': LearningGoalSetEvent;
  }
}

import { DocentFactEvent } from '../../base/docent-fact-event.js';

/** Fires when somebody who has answered a survey is told, once, what changed because of the answers. */
export class SurveyChangeToldEvent extends DocentFactEvent {
  /** @param change its id */
  constructor(change: string) {
    super('Survey Change Told', { change });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'docent-survey-change-told': SurveyChangeToldEvent;
  }
}

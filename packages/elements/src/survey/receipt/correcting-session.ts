import type { ItemAnswers, PublishedSurvey } from '@docent/schema';
import type { DocentFactEvent } from '../../base/docent-fact-event.js';
import type { DocentRecordChangeEvent } from '../../base/docent-record-change-event.js';
import { SurveySubmittedEvent } from '../survey-events.js';
import { SurveySession } from '../survey-session.js';
import type { SurveyView } from '../survey-view.js';

/**
 * A customer going through a survey again that they have sent. Nothing of it is told or kept until they finish: who goes away
 * halfway has changed nothing.
 */
export class CorrectingSession extends SurveySession {
  /**
   * @param record what was answered
   * @param done told when the customer has finished, with what is then to be kept
   */
  constructor(
    view: SurveyView,
    survey: PublishedSurvey,
    record: ItemAnswers,
    done: (fact: SurveySubmittedEvent, slice: unknown) => void,
  ) {
    let slice: unknown;
    super(
      {
        get facts() {
          return view.facts;
        },
        get operators() {
          return view.operators;
        },
        get fit() {
          return view.fit;
        },
        seen() {},
        now: () => view.now(),
        emit(fact: DocentFactEvent) {
          if (fact instanceof SurveySubmittedEvent) done(fact, slice);
        },
        dispatchEvent(event: Event) {
          slice = (event as DocentRecordChangeEvent).slice;
          return true;
        },
      },
      survey,
    );
    super.restore(record);
    this.shown = this.settled.relevant[0]?.id;
  }

  /** What other tabs do meanwhile is not taken over. */
  override restore(): void {}
}

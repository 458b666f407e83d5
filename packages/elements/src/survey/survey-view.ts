import type { SurveySituation } from '@docent/engine/survey/settle-survey.js';
import type { PublishedSurvey, RichText } from '@docent/schema';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import type { DocentFactEvent } from '../base/docent-fact-event.js';
import type { Translate } from '../base/translate.js';
import type { WidgetPart } from '../base/widget-part.js';
import type { SurveyFlow } from './survey-flow.js';
import type { SurveySession } from './survey-session.js';
import type { Corrects } from './submission.js';
import type { SurveySubmittedEvent } from './survey-events.js';
import type { SurveySent } from './sent/survey-sent.js';

/** What the parts of a survey read and call. */
export interface SurveyView extends ReactiveControllerHost, Pick<HTMLElement, 'dispatchEvent' | 'ownerDocument'> {
  readonly data: PublishedSurvey | undefined;
  session: SurveySession;
  /** What became of what was sent; comes once there may be something. */
  readonly sent: SurveySent | undefined;
  /** What asks the questions; there before the stage is `ready`. */
  readonly flow: SurveyFlow | undefined;
  /** Whether all is there that the survey asks with. */
  readonly stage: 'loading' | 'ready' | 'failed';
  facts: SurveySituation['facts'];
  fit: SurveySituation['fit'];
  readonly operators: SurveySituation['operators'];
  readonly headingLevel: number;
  readonly shownLocale: string;
  readonly renderRoot: ParentNode;
  readonly t: Translate;
  /** Rich text as DOM, with answers and named values filled in. */
  text(nodes: RichText): Node;
  /** Loads what the survey needs, once more. */
  prepare(): void;
  /** What is said under the thanks. */
  renderEnd(): TemplateResult;
  /** Has the answers sent. @param corrects an earlier submission, which they replace */
  submit(fact: SurveySubmittedEvent, corrects?: Corrects): void;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Takes in what a part brings that was loaded later. */
  extend(part: WidgetPart): void;
  emit(event: DocentFactEvent): void;
  /** Has a screen reader say something. */
  announce(text: string): void;
}

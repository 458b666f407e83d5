import type { SurveySituation } from '@docent/engine/survey/settle-survey.js';
import type { PublishedSurvey, RichText } from '@docent/schema';
import type { ReactiveControllerHost } from 'lit';
import type { Translate } from '../base/translate.js';
import type { WidgetPart } from '../base/widget-part.js';
import type { SurveyFlow } from './survey-flow.js';
import type { SurveySession } from './survey-session.js';

/** What the parts of a survey read and call. */
export interface SurveyView extends ReactiveControllerHost {
  readonly data: PublishedSurvey | undefined;
  readonly session: SurveySession;
  /** What asks the questions; there before the stage is `ready`. */
  readonly flow: SurveyFlow | undefined;
  /** Whether all is there that the survey asks with. */
  readonly stage: 'loading' | 'ready' | 'failed';
  facts: SurveySituation['facts'];
  readonly headingLevel: number;
  readonly shownLocale: string;
  readonly renderRoot: ParentNode;
  readonly t: Translate;
  /** Rich text as DOM, with answers and named values filled in. */
  text(nodes: RichText): Node;
  /** Loads what the survey needs, once more. */
  prepare(): void;
  /** Takes in what a part brings that was loaded later. */
  extend(part: WidgetPart): void;
  /** Has a screen reader say something. */
  announce(text: string): void;
}

import type { PublishedHowto, PublishedStep } from '@docent/schema';
import type { TemplateResult } from 'lit';
import type { WidgetPart } from '../base/widget-part.js';
import type { HowtoView } from './howto-view.js';

/** A part of the how-to that is loaded only where it is needed. It fills any of these places; nothing renders as nothing. */
export interface HowtoPart extends WidgetPart {
  /** What of the published how-to there is for this customer; `undefined`: this part has nothing to say of it. */
  adapt?(howto: PublishedHowto): PublishedHowto | undefined;
  /** All parts are there, and what there is for this customer is known. Called again when another how-to is shown. */
  ready?(): void;
  /** Between the header and the steps. */
  renderBefore?(): unknown;
  /** Below what the step on show says. */
  renderInStep?(step: PublishedStep): unknown;
  /** In the row below the buttons of the step on show: small buttons. */
  renderTools?(step: PublishedStep): unknown;
  /** Below that row: what such a button opens. */
  renderOpened?(step: PublishedStep): unknown;
  /** Behind the title of a step in the list; no controls, it is within a button. */
  renderInItem?(step: PublishedStep): unknown;
  /** All steps, in the place of one at a time. */
  renderWhole?(): unknown;
  /** Below a printed step. */
  renderInPrint?(step: PublishedStep): unknown;
  /** The list of steps in groups; `items` are the steps that there are, each an `li`. */
  group?(items: readonly TemplateResult[]): unknown;
}

/** When a part is needed, and where it comes from. */
export interface HowtoPartLoader {
  /** Whether this how-to, or this page or browser, needs it. */
  needed(view: HowtoView, howto: PublishedHowto): boolean;
  /** Loads it; called again when that has failed. */
  load(view: HowtoView): Promise<HowtoPart>;
}

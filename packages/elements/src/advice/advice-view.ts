import type { Advised } from '@docent/engine/advise/advised.js';
import type { Situation } from '@docent/engine/advise/guide.js';
import type { PublishedAdvice, RichText } from '@docent/schema';
import type { ReactiveControllerHost } from 'lit';
import type { DocentFactEvent } from '../base/docent-fact-event.js';
import type { Translate } from '../base/translate.js';
import type { WidgetPart } from '../base/widget-part.js';

/** What the parts of the guide read and call: the questions, and what is loaded later (result, grid, brief). */
export interface AdviceView extends ReactiveControllerHost {
  readonly guide: PublishedAdvice;
  /** Answers, own weights and own assumptions as they are now. */
  readonly situation: Situation;
  /** What follows from them. */
  readonly advised: Advised;
  readonly shownLocale: string;
  readonly headingLevel: number;
  readonly isConnected: boolean;
  readonly renderRoot: ParentNode;
  readonly t: Translate;
  /** Rich text as DOM, with the named values of the guide filled in. */
  text(nodes: RichText): unknown;
  /** The same, new nodes each time: for what is shown in two places. */
  newText(nodes: RichText): Node;
  /** What the customer answered to a question, in words; empty when it is not answered. */
  said(question: string): string;
  /** Shows a question, so that its answer can be changed. */
  ask(question: string): void;
  /** Gives an answer without going to its question, and tells it; `undefined` takes the answer back. */
  answer(question: string, answer: unknown): void;
  /**
   * Sets one weight of the customer's own, 0 to 100; `undefined` takes all of them back. Does not tell it: a slider that moves
   * calls this for each pixel, and tells once it rests.
   */
  weigh(criterion: string | undefined, points?: number): void;
  /** Replaces an assumption; `undefined` takes it back. Does not tell it. */
  assume(assumption: string, value: number | undefined): void;
  /**
   * Copies the link that reproduces the advice; whether the clipboard took it, and how many answers are left out. Does not tell
   * it.
   */
  copyLink(): Promise<{ link: string; copied: boolean; leftOut: number }>;
  /** Takes in what a part brings that was loaded later. */
  extend(part: WidgetPart): void;
  /** Tells a fact to the page. */
  emit(fact: DocentFactEvent): void;
  /** Has a screen reader say something. */
  announce(text: string): void;
}

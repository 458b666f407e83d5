import type { Advised } from '@docent/engine/advise/advised.js';
import type { Situation } from '@docent/engine/advise/guide.js';
import type { PublishedAdvice, RichText } from '@docent/schema';
import type { ReactiveControllerHost } from 'lit';
import type { DocentFactEvent } from '../base/docent-fact-event.js';
import type { Translate } from '../base/translate.js';

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
  /** Shows a question, so that its answer can be changed. */
  ask(question: string): void;
  /** Sets one weight of the customer's own, 0 to 100; `undefined` takes all of them back. */
  weigh(criterion: string | undefined, points?: number): void;
  /** Replaces an assumption; `undefined` takes it back. */
  assume(assumption: string, value: number | undefined): void;
  /** Copies the link that reproduces the advice; whether the clipboard took it, and how many answers are left out. */
  copyLink(): Promise<{ link: string; copied: boolean; leftOut: number }>;
  /** Tells a fact to the page. */
  emit(fact: DocentFactEvent): void;
  /** Has a screen reader say something. */
  announce(text: string): void;
}

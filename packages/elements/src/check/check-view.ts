import type { Certainty } from '@docent/engine/learn/certainty.js';
import type { PublishedCheck, RichText } from '@docent/schema';
import type { Translate } from '../base/translate.js';
import type { CheckSession } from './check-session.js';
import type { MoreItems } from './more/more-items.js';
import type { CheckRest } from './rest/check-rest.js';

/** What the templates of a check read and call. */
export interface CheckView {
  readonly data: PublishedCheck | undefined;
  readonly session: CheckSession;
  readonly headingLevel: number;
  readonly shownLocale: string;
  readonly t: Translate;
  /** What is wrong with what was entered, in the customer's words. */
  readonly problem: string | undefined;
  /** Ways of answering that are loaded when needed; `null`: they could not be. */
  readonly more: MoreItems | null | undefined;
  /** Feedback and what else comes after an answer; `null`: it could not be loaded. */
  readonly rest: CheckRest | null | undefined;
  /** Loads what is missing of these. */
  equip(): void;
  /** Rich text as DOM. */
  text(nodes: RichText): Node;
  /** The customer has entered something. */
  enter(draft: unknown): void;
  /** The customer sends what they have entered. */
  send(certainty: Certainty): void;
  tryAgain(): void;
  proceed(): void;
  rate(confidence?: number): void;
  restart(): void;
}

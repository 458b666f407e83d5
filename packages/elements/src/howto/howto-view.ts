import type { PublishedHowto, RichText } from '@docent/schema';
import type { Translate } from '../base/translate.js';
import type { HowtoPlayer } from './howto-player.js';
import type { HowtoSession } from './howto-session.js';

/** What the parts of the how-to's template read and call. The functions are called with the element as `this`. */
export interface HowtoView {
  readonly howto: PublishedHowto;
  readonly session: HowtoSession;
  /** The video, once the customer has asked for it. */
  readonly player: HowtoPlayer | undefined;
  readonly videoFailed: boolean;
  readonly captionsFailed: boolean;
  readonly shownLocale: string;
  readonly headingLevel: number;
  readonly t: Translate;
  /** Rich text as DOM, the same nodes for the same text. */
  text(nodes: RichText): unknown;
  play(): void;
  /** Gets ready to play: the customer is about to press the button. */
  warm(): void;
  /** Plays the step's own part of the video. */
  watch(): void;
  next(): void;
  back(): void;
  choose(index: number): void;
  mark(done: boolean): void;
  restart(): void;
  /** Looks at the steps again after all are done. */
  review(): void;
}

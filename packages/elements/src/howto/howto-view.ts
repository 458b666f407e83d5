import type { PublishedHowto, RichText } from '@docent/schema';
import type { Translate } from '../base/translate.js';
import type { HowtoPlayer } from './howto-player.js';
import type { HowtoSession } from './howto-session.js';

/** What the parts of the how-to's template read and call. */
export interface HowtoView {
  readonly howto: PublishedHowto;
  readonly session: HowtoSession;
  readonly player: HowtoPlayer;
  readonly locale: string;
  readonly headingLevel: number;
  readonly t: Translate;
  /** Rich text as DOM, built anew only when it is another. */
  text(nodes: RichText | undefined): unknown;
  play(): void;
  next(): void;
  back(): void;
  choose(index: number): void;
  /** Plays the step's own part of the video. */
  watch(): void;
  mark(done: boolean): void;
  restart(): void;
  /** Looks at the steps again after all are done. */
  review(): void;
}

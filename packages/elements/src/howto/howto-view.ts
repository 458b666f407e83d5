import type { PublishedHowto, RichText } from '@docent/schema';
import type { ReactiveControllerHost } from 'lit';
import type { DocentFactEvent } from '../base/docent-fact-event.js';
import type { Translate } from '../base/translate.js';
import type { WidgetPart } from '../base/widget-part.js';
import type { ViewedFrom } from './howto-events.js';
import type { VideoPart } from './howto-player.js';
import type { HowtoRest } from './howto-rest.js';
import type { HowtoSession } from './howto-session.js';
import type { HowtoVideo } from './howto-video.js';
import type { StepMarking } from './steps/mark-step.js';

/**
 * What the parts of the how-to read and call: the templates, and what is loaded later. The functions without arguments are
 * called with the element as `this`.
 */
export interface HowtoView extends ReactiveControllerHost {
  /** The how-to with the steps that there are for this customer. */
  readonly howto: PublishedHowto;
  /** The same as it was published. */
  readonly data: PublishedHowto | undefined;
  readonly session: HowtoSession;
  /** The video, once the customer has asked for it. */
  video: HowtoVideo | undefined;
  /** The video was asked for: its code is being loaded, or could not be had. */
  readonly videoState: 'loading' | 'error' | undefined;
  /** What comes when the page is idle. */
  readonly rest: HowtoRest | undefined;
  readonly shownLocale: string;
  readonly headingLevel: number;
  readonly isConnected: boolean;
  readonly renderRoot: ParentNode & EventTarget;
  readonly t: Translate;
  /** Rich text as DOM, the same nodes for the same text. */
  text(nodes: RichText): unknown;
  /** The same, new nodes each time. */
  newText(nodes: RichText): unknown;
  /** Plays a part of the video, by default from the step shown on; what is needed for it is loaded first. */
  play(part?: VideoPart): Promise<void>;
  /** The customer goes to a step; the video and the keyboard's place follow. */
  go(index: number, from: ViewedFrom): void;
  /** Marks the step shown, see `markStep`. */
  mark(marking: StepMarking, fact?: DocentFactEvent): void;
  /** Shows the step that the session is at, in the video too, and moves the keyboard there. */
  show(): void;
  dispatchEvent(event: Event): boolean;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Tells a fact to the page. */
  emit(fact: DocentFactEvent): void;
  /** Takes in what a part brings that was loaded later. */
  extend(part: WidgetPart): void;
  /** Has a screen reader say something. */
  announce(text: string): void;
  /** Shows what has changed before it returns. */
  showNow(): void;
}

import type { PublishedReviews, ReviewsPage, RichText } from '@docent/schema';
import type { ReactiveControllerHost } from 'lit';
import type { DocentFactEvent } from '../base/docent-fact-event.js';
import type { Translate } from '../base/translate.js';
import type { VoiceAnswers, VoiceRequest, VoiceResponse } from '../base/voice-request.js';
import type { WidgetPart } from '../base/widget-part.js';
import type { ReviewCompare } from './compare/review-compare.js';
import type { ReviewFigures } from './figures/review-figures.js';
import type { ReviewList } from './list/review-list.js';
import type { ReviewWrite } from './write/review-write.js';

/** How reading stands. `offline`: nobody is there to answer yet; `unavailable`: the page has no collector. */
export type Reading = 'loading' | 'ready' | 'failed' | 'offline' | 'unavailable';

/** What the parts of the widget for reviews read and call. */
export interface ReviewsView extends ReactiveControllerHost, Pick<HTMLElement, 'dispatchEvent' | 'ownerDocument'> {
  readonly data: PublishedReviews | undefined;
  /** What is kept of this customer: drafts. */
  readonly record: unknown;
  /** Id of what is reviewed; empty: nobody has said. */
  readonly about: string;
  /** What is reviewed, as customers know it. Default: unknown. */
  readonly aboutTitle: string | undefined;
  /** What the reader uses it as, as far as the page has said; one of the roles that reviews have. */
  readonly readerRole: string | undefined;
  readonly reading: Reading;
  /** The first page, in the order of the most useful, unfiltered. */
  readonly first: ReviewsPage | undefined;
  /** Address below which the pictures of reviews lie. */
  readonly media: string;
  /** What shows reviews; there when `reading` is `ready`. */
  readonly list: ReviewList | undefined;
  /** What is behind the headline; comes with the list. */
  readonly figures: ReviewFigures | undefined;
  /** Another subject beside it, where the page asks for one. */
  readonly comparison: ReviewCompare | undefined;
  /** What writes one, once somebody wants to. */
  readonly writing: ReviewWrite | undefined;
  readonly headingLevel: number;
  readonly shownLocale: string;
  readonly renderRoot: ParentNode;
  readonly t: Translate;
  /** Rich text as DOM, made once. */
  text(nodes: RichText): Node;
  /** Asks what customers say. Rejected when nobody answers. */
  ask<L extends keyof VoiceAnswers>(list: L, query?: VoiceRequest['query'], about?: string): Promise<VoiceResponse<L>>;
  /** Reads the first page, once more. */
  read(): Promise<void>;
  /** Opens the form, loading it if need be. */
  write(): Promise<void>;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Takes in what a part brings that was loaded later. */
  extend(part: WidgetPart): void;
  emit(event: DocentFactEvent): void;
  /** Has a screen reader say something. */
  announce(text: string): void;
}

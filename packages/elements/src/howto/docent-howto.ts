import { stepAt } from '@docent/engine';
import type { PublishedHowto, RichText } from '@docent/schema';
import type { PropertyValues, TemplateResult } from 'lit';
import { DocentElement } from '../base/docent-element.js';
import { renderRichText } from '../rich-text/render-rich-text.js';
import {
  HowtoVideoFailedEvent,
  HowtoVideoPausedEvent,
  HowtoVideoPlayedEvent,
  type ViewedFrom,
} from './howto-events.js';
import { howtoMessages } from './howto.messages.js';
import type { HowtoPlayer, HowtoPlayerHost, VideoPart } from './howto-player.js';
import { HowtoSession } from './howto-session.js';
import { howtoSheets } from './howto-sheets.js';
import type { HowtoView } from './howto-view.js';
import { isPublishedHowto } from './is-published-howto.js';
import { renderHowto } from './render-howto.js';
import { scrollIntoList } from './scroll-into-list.js';
import { watchPrint } from './watch-print.js';

/** Where a browser lands when it seeks may be this many seconds before the place it was sent to. */
const seekTolerance = 0.05;

const internal = { state: true };

/**
 * A how-to: ordered steps with optional video, worked through one by one, each marked "I did it".
 *
 * @example
 * ```html
 * <docent-howto entity="book-a-room"></docent-howto>
 * ```
 *
 * @event docent-howto-started - The customer first acts.
 * @event docent-howto-step-viewed - Another step becomes the current one.
 * @event docent-howto-step-completed - The customer says "I did it".
 * @event docent-howto-step-reopened - The customer takes that back.
 * @event docent-howto-completed - The last open step is marked done.
 * @event docent-howto-video-played - The video starts or goes on.
 * @event docent-howto-video-paused - The video stops; on the document when the element was removed while it played.
 * @event docent-howto-video-failed - The video or its captions cannot be loaded.
 * @event docent-content-unavailable - There is nothing to show.
 * @event docent-record-change - The customer's progress, to be kept by the page.
 * @event docent-request - The element asks for its entity.
 *
 * @csspart base - The whole widget; `state` and `skeleton` are what it shows without a how-to.
 * @csspart header - Title, skill, facts, supplies, progress.
 * @csspart title - The title; `supplies` are the tools, and the parts.
 * @csspart progress - The bar and its text.
 * @csspart play - The button in place of the video.
 * @csspart video - The native video; `video-failed` is what is said when it cannot be played.
 * @csspart panel - The current step.
 * @csspart step-title - Its heading; `text` and `image` are what follows.
 * @csspart line - A line that stands out; also `caution`, `note` or `tip`.
 * @csspart actions - The row of buttons; `mark`, `repeat`, `back` and `next` are the buttons.
 * @csspart finished - What is shown when all steps are done; `review` and `restart` are its buttons.
 * @csspart steps - The list of steps; `step` is one of them, `current-step` the current one.
 * @csspart footer - Owner, review date, sources.
 * @cssproperty --docent-color-text - and the other tokens of `src/base/tokens.ts`.
 */
export class DocentHowto extends DocentElement<PublishedHowto> implements HowtoView, HowtoPlayerHost {
  static override styles = [DocentElement.styles, howtoSheets];
  static override properties = {
    ...DocentElement.properties,
    headingLevel: { type: Number, attribute: 'heading-level' },
    videoFailed: internal,
    captionsFailed: internal,
    printing: internal,
  };

  readonly kind = 'howto';
  protected readonly english = howtoMessages;

  /** Level of the title among the headings of the page, 1 to 5; steps are one below. Default: 2. */
  declare headingLevel: number;
  /** @internal */
  declare videoFailed: boolean;
  /** @internal */
  declare captionsFailed: boolean;
  declare private printing: boolean;
  #session: HowtoSession | undefined;
  #player: HowtoPlayer | undefined;
  #texts = new WeakMap<RichText, HTMLElement>();
  #shownIndex = 0;
  #stopWatchingPrint: (() => void) | undefined;

  constructor() {
    super();
    this.headingLevel = 2;
    this.videoFailed = this.captionsFailed = this.printing = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopWatchingPrint = watchPrint(printing => {
      this.printing = printing;
      this.performUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWatchingPrint?.();
    // Browsers let the video of a moved element play on, and stop that of a removed one.
    queueMicrotask(() => {
      if (!this.isConnected) this.#player?.pause();
    });
  }

  // What the templates and the player read and call: see HowtoView and HowtoPlayerHost.
  get session(): HowtoSession {
    return this.#session!;
  }

  get howto(): PublishedHowto {
    return this.session.howto;
  }

  get player(): HowtoPlayer | undefined {
    return this.#player;
  }

  text(nodes: RichText): HTMLElement {
    const known = this.#texts.get(nodes);
    if (known && !this.printing) return known; // The printed copy needs nodes of its own.
    const element = document.createElement('div');
    element.append(renderRichText(nodes, { locale: this.shownLocale, base: this.howto.base }));
    if (!this.printing) this.#texts.set(nodes, element);
    return element;
  }

  warm(): void {
    // Fetched ahead only; whether it can be had matters when it is needed.
    loadPlayer().catch(() => undefined);
  }

  play(): void {
    const { index, step, finished } = this.session;
    const { start = 0 } = step;
    void this.#play({ start: index && !finished ? start : 0 });
  }

  watch(): void {
    void this.#play(this.session.step);
  }

  next(): void {
    this.#go(this.session.index + 1, 'next');
  }

  back(): void {
    this.#go(this.session.index - 1, 'back');
  }

  choose(index: number): void {
    this.#go(index, 'list');
  }

  review(): void {
    this.choose(0);
  }

  restart(): void {
    this.session.restart();
    this.#show();
  }

  mark(done: boolean): void {
    const { session, t } = this;
    session.mark(done);
    this.requestUpdate();
    const { status, place, finished } = session;
    if (finished) {
      this.#player?.pause();
      this.#focusHeading();
    } else {
      const said = t(done ? 'markedDone' : 'markedOpen', { number: place.position });
      this.announce(`${said} ${t('progress', { done: status.done.size, count: status.total })}`);
    }
  }

  onPlay(seconds: number): void {
    this.session.start();
    this.emit(new HowtoVideoPlayedEvent(this.session.place, seconds));
  }

  onPause(seconds: number): void {
    this.emit(new HowtoVideoPausedEvent(this.session.place, seconds));
  }

  /** The playhead leads the steps, without touching the keyboard's place. */
  onMove(seconds: number): void {
    const { session, howto } = this;
    const index = stepAt(howto.steps, seconds + seekTolerance);
    if (index < 0 || index === session.index) return;
    session.go(index, 'video');
    this.requestUpdate();
    this.announce(this.t('stepNamed', { number: index + 1, count: howto.steps.length, title: session.step.title }));
  }

  onFail(part: 'video' | 'captions', seconds: number): void {
    if (part === 'video') {
      this.#player = undefined;
      this.videoFailed = true;
    } else {
      this.captionsFailed = true;
    }
    this.emit(new HowtoVideoFailedEvent(part, seconds));
  }

  protected accepts(data: unknown): boolean {
    return isPublishedHowto(data);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { data } = this;
    const former = this.#session;
    if (this.status !== 'ready' || !data) return;
    if (former?.howto !== data) this.#open(data, changed.has('record'));
    else if (changed.has('record')) former.restore(this.record);
  }

  protected override updated(): void {
    const index = this.#session?.index ?? 0;
    if (index !== this.#shownIndex) scrollIntoList(this.renderRoot.querySelector('[aria-current]'));
    this.#shownIndex = index;
  }

  #open(howto: PublishedHowto, withRecord: boolean): void {
    const former = this.#session;
    this.#texts = new WeakMap();
    if (former?.howto.ref === howto.ref) {
      this.#session = new HowtoSession(this, howto, former);
      if (withRecord) this.#session.restore(this.record);
      return;
    }
    this.#player?.destroy();
    this.#player = undefined;
    this.videoFailed = this.captionsFailed = false;
    // The record on hand is that of another how-to, unless it came along with this one.
    if (former && !withRecord) this.record = undefined;
    this.#session = new HowtoSession(this, howto);
    this.#session.restore(this.record);
  }

  /** The customer leads, and the video and the keyboard's place follow. */
  #go(index: number, from: ViewedFrom): void {
    this.session.go(index, from);
    this.#show();
  }

  #show(): void {
    this.#player?.show(this.session.step);
    this.requestUpdate();
    this.#focusHeading();
  }

  /** What has the focus is read out, so nothing else must be. */
  #focusHeading(): void {
    this.announce('');
    void this.#focus('.step-title');
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  async #play(part: VideoPart): Promise<void> {
    const { session, howto } = this;
    session.start();
    if (this.#player) return this.#player.play(part);
    this.videoFailed = this.captionsFailed = false;
    try {
      const { HowtoPlayer } = await loadPlayer();
      if (this.#player || this.#session !== session || !this.isConnected) return;
      this.#player = new HowtoPlayer(this, howto, this.shownLocale);
    } catch {
      this.onFail('video', 0);
      return;
    }
    this.#player.play(part);
    this.requestUpdate();
    await this.#focus('video');
  }

  protected renderContent(): TemplateResult {
    return renderHowto(this, this.printing);
  }
}

/** The player comes when the customer shows interest in the video: nothing of the video before, not even its code. */
function loadPlayer() {
  return import('./howto-player.js');
}

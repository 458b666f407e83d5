import { stepAt } from '@docent/engine';
import type { HowtoProgress, PublishedHowto } from '@docent/schema';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { DocentElement } from '../base/docent-element.js';
import type { DocentFactEvent } from '../base/docent-fact-event.js';
import { DocentRecordChangeEvent } from '../base/docent-record-change-event.js';
import { renderRichText } from '../rich-text/render-rich-text.js';
import {
  HowtoVideoFailedEvent,
  HowtoVideoPausedEvent,
  HowtoVideoPlayedEvent,
  type ViewedFrom,
} from './howto-events.js';
import { howtoMessages } from './howto.messages.js';
import { HowtoPlayer } from './howto-player.js';
import { HowtoSession } from './howto-session.js';
import { howtoStyles } from './howto.styles.js';
import type { HowtoView } from './howto-view.js';
import { isPublishedHowto } from './is-published-howto.js';
import { layoutStyles } from './layout.styles.js';
import { renderFooter } from './render-footer.js';
import { renderHeader } from './render-header.js';
import { renderPanel } from './render-panel.js';
import { renderStepList } from './render-step-list.js';
import { renderStep } from './render-step.js';
import { renderVideo } from './render-video.js';
import { scrollIntoList } from './scroll-into-list.js';
import { stepListStyles } from './step-list.styles.js';
import { stepStyles } from './step.styles.js';
import { videoStyles } from './video.styles.js';
import { watchPrint } from './watch-print.js';

/** Where a browser lands when it seeks may be this many seconds before the place it was sent to. */
const seekTolerance = 0.05;

/**
 * A how-to: ordered steps with optional video, worked through one by one, each marked "I did it".
 *
 * @example
 * ```html
 * <docent-howto entity="book-a-room"></docent-howto>
 * ```
 */
export class DocentHowto extends DocentElement<PublishedHowto> {
  static override styles = [DocentElement.styles, howtoStyles, videoStyles, stepStyles, stepListStyles, layoutStyles];

  readonly kind = 'howto';
  protected readonly english = howtoMessages;

  /** Level of the title among the headings of the page, 1 to 5; steps are one below. Default: 2. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  @state() private printing = false;
  #session: HowtoSession | undefined;
  #shownIndex = 0;
  #player = new HowtoPlayer({
    onPlay: seconds => this.#withSession(session => this.emit(new HowtoVideoPlayedEvent(session.place, seconds))),
    onPause: seconds => this.#withSession(session => this.emit(new HowtoVideoPausedEvent(session.place, seconds))),
    onMove: seconds => this.#withSession(session => this.#follow(session, seconds)),
    onFail: (part, seconds) => {
      this.emit(new HowtoVideoFailedEvent(part, seconds));
      this.requestUpdate();
    },
  });
  #stopWatchingPrint: (() => void) | undefined;

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
      if (!this.isConnected) this.#player.pause();
    });
  }

  protected accepts(data: unknown): boolean {
    return isPublishedHowto(data);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { data } = this;
    if (this.status !== 'ready' || !data) return;
    const former = this.#session;
    if (former?.howto !== data) this.#open(data, changed.has('record'));
    if (changed.has('record') || former?.howto.ref !== data.ref) this.#session?.restore(this.record);
  }

  protected override updated(): void {
    const index = this.#session?.index ?? 0;
    if (index === this.#shownIndex) return;
    this.#shownIndex = index;
    scrollIntoList(this.renderRoot.querySelector('[aria-current]'));
  }

  #open(howto: PublishedHowto, withRecord: boolean): void {
    const former = this.#session;
    const same = former?.howto.ref === howto.ref;
    const host = {
      emit: (event: DocentFactEvent) => this.emit(event),
      save: (progress: HowtoProgress) => this.dispatchEvent(new DocentRecordChangeEvent(howto.ref, progress)),
      now: () => this.now(),
    };
    this.#session = new HowtoSession(host, howto, same ? former : undefined);
    if (same) return;
    this.#player.reset();
    // The record on hand was that of another how-to.
    if (former && !withRecord) this.record = undefined;
  }

  #withSession(act: (session: HowtoSession) => void): void {
    if (!this.#session) return;
    act(this.#session);
    this.requestUpdate();
  }

  /** The playhead leads the steps, without touching the keyboard's place. */
  #follow(session: HowtoSession, seconds: number): void {
    const index = stepAt(session.howto.steps, seconds + seekTolerance);
    if (index < 0 || index === session.index || !session.go(index, 'video')) return;
    const { title } = session.step;
    this.announce(this.t('stepNamed', { number: index + 1, count: session.howto.steps.length, title }));
  }

  /** The customer leads, and the video and the keyboard's place follow. The heading that gets the focus is read out. */
  #go(session: HowtoSession, index: number, from: ViewedFrom): void {
    session.go(index, from);
    this.#player.show(session.step);
    this.#focusHeading();
  }

  #focusHeading(): void {
    this.announce('');
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.step-title')?.focus());
  }

  #play(session: HowtoSession): void {
    session.start();
    const { index, step, finished, howto } = session;
    this.#player.open(howto, this.locale, index && !finished ? step.start : 0);
    void this.updateComplete.then(() => this.#player.video?.focus());
  }

  #watch(session: HowtoSession): void {
    if (!this.#player.video) this.#play(session);
    this.#player.playPart(session.step);
  }

  #mark(session: HowtoSession, done: boolean): void {
    session.mark(done);
    const { status, place, finished } = session;
    if (finished) {
      this.#player.pause();
      this.#focusHeading();
      return;
    }
    const counts = { done: status.done.size, count: status.total };
    const said = this.t(done ? 'markedDone' : 'markedOpen', { number: place.position });
    this.announce(`${said} ${this.t('progress', counts)}`);
  }

  #view(session: HowtoSession): HowtoView {
    const { locale, t, headingLevel } = this;
    const { howto, index } = session;
    const act = (action: () => void) => () => {
      action();
      this.requestUpdate();
    };
    return {
      ...{ howto, session, locale, headingLevel, t, player: this.#player },
      text: nodes => guard([nodes, locale, howto], () => renderRichText(nodes, { locale, base: howto.base })),
      play: act(() => this.#play(session)),
      watch: act(() => this.#watch(session)),
      next: act(() => this.#go(session, index + 1, 'next')),
      back: act(() => this.#go(session, index - 1, 'back')),
      choose: chosen => act(() => this.#go(session, chosen, 'list'))(),
      mark: done => act(() => this.#mark(session, done))(),
      review: act(() => this.#go(session, 0, 'list')),
      restart: act(() => {
        session.restart();
        this.#player.show(session.step);
        this.#focusHeading();
      }),
    };
  }

  protected renderContent(): TemplateResult {
    const session = this.#session!;
    const view = this.#view(session);
    return html`<article>
      ${renderHeader(view)}
      <div class="body">
        <div class="main">${renderVideo(view)}${renderPanel(view)}</div>
        ${renderStepList(view)}
      </div>
      ${
        this.printing
          ? html`<div class="printed">${session.howto.steps.map((step, index) => renderStep(view, step, index))}</div>`
          : nothing
      }
      ${renderFooter(view)}
    </article>`;
  }
}

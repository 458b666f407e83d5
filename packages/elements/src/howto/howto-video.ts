import { stepAt } from '@docent/engine/howto/step-at.js';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { WidgetPart } from '../base/widget-part.js';
import { HowtoVideoFailedEvent } from './howto-events.js';
import { icons } from './howto-icons.js';
import { HowtoPlayer, type HowtoPlayerHost, type VideoPart } from './howto-player.js';
import { HowtoVideoPausedEvent, HowtoVideoPlayedEvent } from './howto-video-events.js';
import { repeatIcon } from './howto-rest.js';
import { howtoVideoMessages } from './howto-video.messages.js';
import { howtoVideoStyles } from './howto-video.styles.js';
import type { HowtoView } from './howto-view.js';
import { frame } from './render-video.js';

/** Where a browser lands when it seeks may be this many seconds before the place it was sent to. */
const seekTolerance = 0.05;

/** The video in the how-to: what is seen of it, what it does to the steps, and what is told of it. */
export class HowtoVideo implements HowtoPlayerHost, ReactiveController, WidgetPart {
  readonly english = howtoVideoMessages;
  readonly styles = howtoVideoStyles;
  /** It could not be played; another try may help. */
  failed = false;
  #captionsFailed = false;
  #view: HowtoView;
  #player: HowtoPlayer | undefined;

  constructor(view: HowtoView) {
    this.#view = view;
    view.addController(this);
  }

  /** The icon of playing a step again; nothing when the video is not on show. */
  get repeat(): TemplateResult | undefined {
    return this.#player && repeatIcon;
  }

  /** Plays a part, by default from the step shown on; what was not on show, or had failed, gets the keyboard. */
  play(part: VideoPart = this.#fromHere): void {
    const view = this.#view;
    if (this.#player) return this.#player.play(part);
    this.failed = this.#captionsFailed = false;
    const { video } = (this.#player = new HowtoPlayer(this, view.howto, view.shownLocale));
    this.#player.play(part);
    view.requestUpdate();
    void view.updateComplete.then(() => video.focus());
  }

  /** Who has not begun, or has finished, sees all of it. */
  get #fromHere(): VideoPart {
    const { finished, index, step } = this.#view.session;
    return { start: index && !finished ? (step.start ?? 0) : 0 };
  }

  /** Follows the customer to a step. */
  show(part: VideoPart): void {
    this.#player?.show(part);
  }

  /** Stops playing. */
  pause(): void {
    this.#player?.pause();
  }

  /** Goes back to the beginning: another how-to is shown. */
  reset(): void {
    this.#player?.destroy();
    this.#player = undefined;
    this.failed = false;
  }

  hostDisconnected(): void {
    // Browsers let the video of a moved element play on, and stop that of a removed one.
    queueMicrotask(() => {
      if (!this.#view.isConnected) this.pause();
    });
  }

  onPlay(seconds: number): void {
    const { session } = this.#view;
    session.start();
    this.#view.emit(new HowtoVideoPlayedEvent(session.place, seconds));
  }

  onPause(seconds: number): void {
    this.#view.emit(new HowtoVideoPausedEvent(this.#view.session.place, seconds));
  }

  /** The playhead leads the steps, without touching the keyboard's place. */
  onMove(seconds: number): void {
    const { session, howto, t } = this.#view;
    const index = stepAt(howto.steps, seconds + seekTolerance);
    if (index < 0 || index === session.index) return;
    session.go(index, 'video');
    this.#view.requestUpdate();
    this.#view.announce(t('stepNamed', { number: index + 1, count: howto.steps.length, title: session.step.title }));
  }

  onFail(part: 'video' | 'captions', seconds: number): void {
    if (part === 'video') {
      this.#player = undefined;
      this.failed = true;
    } else {
      this.#captionsFailed = true;
    }
    this.#view.requestUpdate();
    this.#view.emit(new HowtoVideoFailedEvent(part, seconds));
  }

  /** The video, or what is said in its place; nothing when the customer has not asked for it. */
  render(): TemplateResult | undefined {
    const { t, play, howto } = this.#view;
    if (this.failed) {
      return html`<div class="notice" role="alert" part="video-failed">
        ${icons.caution}
        <p>${t('videoFailed')}</p>
        <button class="button" @click=${play}>${t('retryVideo')}</button>
      </div>`;
    }
    if (!this.#player) return undefined;
    return html`${frame(howto, this.#player.video)}
    ${this.#captionsFailed ? html`<p class="quiet">${t('captionsFailed')}</p>` : nothing}`;
  }
}

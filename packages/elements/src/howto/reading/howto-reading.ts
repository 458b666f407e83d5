import { html, nothing, type ReactiveController } from 'lit';
import type { HowtoPart } from '../howto-part.js';
import type { HowtoView } from '../howto-view.js';
import { createSwitchPreference } from '../switch-preference.js';
import { howtoReadingMessages } from './howto-reading.messages.js';
import { howtoReadingStyles } from './howto-reading.styles.js';

import type { HowtoText } from './text-only/howto-text.js';
import type { HowtoTranscript } from './transcript/howto-transcript.js';

/** What of a how-to is read rather than watched: the ways to open it, and what was opened. */
export class HowtoReading implements ReactiveController, HowtoPart {
  readonly english = howtoReadingMessages;
  readonly styles = howtoReadingStyles;
  #view: HowtoView;
  #transcript: HowtoTranscript | undefined;
  #text: HowtoText | undefined;
  #open = false;
  #asText = false;
  #failed = false;
  #preference;
  #connection: AbortController | undefined;

  constructor(view: HowtoView) {
    this.#view = view;
    const preference = { name: 'howto-text', initial: saveData() };
    this.#preference = createSwitchPreference(view, preference, wished => void this.#readAsText(wished));
    view.addController(this);
  }

  hostConnected(): void {
    this.#connection = new AbortController();
    // Who has chosen nothing and has their browser save data begins with text and pictures.
    if (saveData()) void this.#readAsText(true);
    this.#preference.connect(this.#connection.signal);
  }

  hostDisconnected(): void {
    this.#connection?.abort();
  }

  /** The buttons, in the row of tools. */
  renderTools(): unknown {
    const { howto, t } = this.#view;
    const hasVideo = howto.video ?? howto.steps.some(({ video }) => video);
    return html`${
        hasVideo
          ? html`<button
              class="button"
              part="transcript"
              aria-expanded=${this.#open}
              aria-controls=${this.#open ? 'transcript' : nothing}
              @click=${() => this.#toggle()}
            >
              ${t('transcript')}
            </button>`
          : nothing
      }<button class="button" part="as-text" @click=${() => this.#choose(true)}>${t('textOnly')}</button>`;
  }

  /** What they have opened, below the row. */
  renderOpened(): unknown {
    const { t } = this.#view;
    if (this.#failed) {
      const again = () => (this.#asText ? this.#readAsText(true) : this.#load());
      return html`<p class="transcript" role="alert">
        ${t('error')} <button class="button" @click=${again}>${t('retry')}</button>
      </p>`;
    }
    if (!this.#open) return nothing;
    return html`<section id="transcript" class="transcript" part="transcript-panel" aria-label=${t('transcript')}>
      ${this.#transcript?.render() ?? html`<p class="quiet">${t('loading')}</p>`}
    </section>`;
  }

  /** All steps as text, in the place of one at a time. */
  renderWhole(): unknown {
    return this.#asText ? this.#text?.render() : undefined;
  }

  #toggle(): void {
    this.#open = !this.#open;
    this.#failed = false;
    this.#view.requestUpdate();
    if (this.#open && !this.#transcript) void this.#load();
  }

  async #load(): Promise<void> {
    const view = this.#view;
    this.#failed = false;
    view.requestUpdate();
    try {
      const { HowtoTranscript } = await import('./transcript/howto-transcript.js');
      if (!this.#transcript) view.extend((this.#transcript = new HowtoTranscript(view)));
    } catch {
      this.#failed = true;
    }
    view.requestUpdate();
  }

  /** The customer wants it so, here and from now on; the keyboard goes to the way back. */
  async #choose(asText: boolean): Promise<void> {
    const view = this.#view;
    this.#preference.set(asText);
    await this.#readAsText(asText);
    await view.updateComplete;
    view.renderRoot.querySelector<HTMLElement>(asText ? '[part=steps-only]' : '[part=as-text]')?.focus();
  }

  /** Nothing of the video is loaded for it, and what plays stops. */
  async #readAsText(asText: boolean): Promise<void> {
    const view = this.#view;
    this.#asText = asText;
    this.#failed = false;
    if (asText) view.video?.pause();
    try {
      if (asText && !this.#text) {
        const { HowtoText } = await import('./text-only/howto-text.js');
        if (!this.#text) view.extend((this.#text = new HowtoText(view, () => void this.#choose(false))));
      }
    } catch {
      this.#failed = this.#asText;
    }
    view.requestUpdate();
  }
}

/** The browser saves data on the customer's behalf; not every browser says so. */
function saveData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}

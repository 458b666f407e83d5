import { html, nothing } from 'lit';
import type { HowtoPart } from '../howto-part.js';
import type { HowtoView } from '../howto-view.js';
import { howtoReadingMessages } from './howto-reading.messages.js';
import { howtoReadingStyles } from './howto-reading.styles.js';
import type { HowtoTranscript } from './transcript/howto-transcript.js';

/** What of a how-to is read rather than watched: the ways to open it, and what was opened. */
export class HowtoReading implements HowtoPart {
  readonly english = howtoReadingMessages;
  readonly styles = howtoReadingStyles;
  #view: HowtoView;
  #transcript: HowtoTranscript | undefined;
  #open = false;
  #failed = false;

  constructor(view: HowtoView) {
    this.#view = view;
  }

  /** The buttons, in the row of tools. */
  renderTools(): unknown {
    const { howto, t } = this.#view;
    if (!howto.video && !howto.steps.some(({ video }) => video)) return nothing;
    return html`<button
      class="button"
      part="transcript"
      aria-expanded=${this.#open}
      aria-controls="transcript"
      @click=${() => this.#toggle()}
    >
      ${t('transcript')}
    </button>`;
  }

  /** What they have opened, below the row. */
  renderOpened(): unknown {
    if (!this.#open) return nothing;
    const { t } = this.#view;
    return html`<section id="transcript" class="transcript" part="transcript-panel" aria-label=${t('transcript')}>
      ${
        this.#failed
          ? html`<p role="alert">
              ${t('error')} <button class="button" @click=${() => this.#load()}>${t('retry')}</button>
            </p>`
          : (this.#transcript?.render() ?? html`<p class="quiet">${t('loading')}</p>`)
      }
    </section>`;
  }

  #toggle(): void {
    this.#open = !this.#open;
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
}

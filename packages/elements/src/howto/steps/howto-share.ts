import type { PublishedStep } from '@docent/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDuration } from '../format-duration.js';
import type { HowtoView } from '../howto-view.js';

/** Links to a step, and to a moment of the video on show. */
export class HowtoShare {
  #view: HowtoView;
  /** What could not be copied, for the customer to copy by hand. */
  #link = '';

  constructor(view: HowtoView) {
    this.#view = view;
  }

  renderTools(step: PublishedStep): TemplateResult {
    const { howto, renderRoot, shownLocale, t } = this.#view;
    const seconds = howto.video && !step.video && Math.floor(renderRoot.querySelector('video')?.currentTime ?? 0);
    return html`<button class="button" part="copy-link" @click=${() => this.#copy(step)}>${t('copyLink')}</button> ${
        seconds
          ? html`<button class="button" part="copy-moment" @click=${() => this.#copy(step, seconds)}>
              ${t('copyMoment', { time: formatDuration(seconds, shownLocale) })}
            </button>`
          : nothing
      }`;
  }

  renderOpened(): unknown {
    if (!this.#link) return nothing;
    return html`<div class="opened" part="link">
      <label for="link">${this.#view.t('linkManual')}</label>
      <input
        id="link"
        readonly
        .value=${this.#link}
        @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
      />
    </div>`;
  }

  async #copy(step: PublishedStep, seconds?: number): Promise<void> {
    const view = this.#view;
    try {
      const { copyStepLink } = await import('./copy-step-link.js');
      this.#link = await copyStepLink(view, step, seconds);
      view.announce(this.#link ? '' : view.t('linkCopied'));
    } catch {
      view.announce(view.t('error'));
    }
    view.requestUpdate();
    await view.updateComplete;
    if (this.#link) view.renderRoot.querySelector<HTMLElement>('#link')?.focus();
  }
}

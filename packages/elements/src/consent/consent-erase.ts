import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { CommandResponse, CommandStatus } from '../base/command-request.js';
import { DocentRequestEvent } from '../base/docent-request-event.js';
import type { WidgetPart } from '../base/widget-part.js';
import { consentEraseMessages } from './consent-erase.messages.js';
import { consentEraseStyles } from './consent-erase.styles.js';
import type { ConsentView } from './consent-view.js';

/** Where deleting stands: the command's own states, and what is before it. `failed`: nobody has taken the request. */
type EraseState = 'idle' | 'sure' | 'sending' | 'failed' | CommandStatus['state'];

/** What is said in each state. */
const said: { readonly [state in EraseState]?: keyof typeof consentEraseMessages } = {
  sending: 'eraseSending',
  queued: 'eraseQueued',
  accepted: 'eraseAccepted',
  refused: 'eraseRefused',
  failed: 'eraseFailed',
};

/** Deleting everything that is kept about the customer: asked twice, and followed until the collector has answered. */
export class ConsentErase implements ReactiveController, WidgetPart {
  readonly english = consentEraseMessages;
  readonly styles = consentEraseStyles;
  #view: ConsentView;
  #state: EraseState = 'idle';
  #reason: string | undefined;
  /** Counts what is followed, so that the end of an earlier one changes nothing. */
  #followed = 0;

  constructor(view: ConsentView) {
    this.#view = view;
    view.addController(this);
  }

  hostConnected(): void {
    void this.look();
  }

  /** Asks whether there is an earlier request, and how it stands. */
  async look(): Promise<void> {
    const followed = this.#followed;
    const event = new DocentRequestEvent<'commands'>({ type: 'commands', name: 'erase' });
    this.#view.dispatchEvent(event);
    const commands = await event.response?.catch(() => undefined);
    const last = commands?.at(-1);
    // Whoever has meanwhile asked anew wants to hear of that.
    if (last && followed === this.#followed && /idle|queued/.test(this.#state)) await this.#follow(last);
  }

  /** What is shown under the purposes. */
  render(): TemplateResult {
    const { t } = this.#view;
    const text = said[this.#state];
    return html`<div class="erase" part="erase">
      <b id="erase">${t('erase')}</b>
      <p id="erase-about">${t('eraseAbout')}</p>
      <p role="status" tabindex="-1" class=${this.#state} part="erase-status">
        ${text ? t(text) : nothing} ${this.#reason ? html`<span dir="auto">${this.#reason}</span>` : nothing}
      </p>
      ${this.#renderButtons()}
    </div>`;
  }

  #renderButtons(): TemplateResult | typeof nothing {
    const { t } = this.#view;
    const button = (text: string, part: string, act: () => Promise<void>) =>
      html`<button class="button" part="button ${part}" @click=${act}>${t(text)}</button>`;
    const send = () => this.#send();
    switch (this.#state) {
      case 'sure':
        return html`<div class="actions" role="group" aria-labelledby="sure">
          <p id="sure">${t('eraseSure')}</p>
          ${button('eraseYes', 'erase-yes', send)} ${button('eraseNo', 'erase-no', () => this.#show('idle', '.ask'))}
        </div>`;
      case 'refused':
      case 'failed':
        return html`<div class="actions">${button('retry', 'erase-retry', send)}</div>`;
      case 'idle':
      case 'accepted':
        return html`<div class="actions">
          <button
            class="button ask"
            part="button erase-button"
            aria-describedby="erase-about"
            @click=${() => this.#show('sure', '[part~=erase-no]')}
          >
            ${t('erase')}
          </button>
        </div>`;
      default:
        return nothing;
    }
  }

  async #send(): Promise<void> {
    const followed = ++this.#followed;
    const event = new DocentRequestEvent<'command'>({ type: 'command', name: 'erase' });
    this.#view.dispatchEvent(event);
    // The buttons are about to go; leave the keyboard where the outcome will be said.
    const shown = this.#show('sending', '.erase [role=status]');
    const command = await event.response?.catch(() => undefined);
    await shown;
    if (followed !== this.#followed) return;
    if (command) await this.#follow(command);
    else await this.#show('failed');
  }

  async #follow({ settled, status }: CommandResponse): Promise<void> {
    const followed = ++this.#followed;
    const show = ({ reason, state }: CommandStatus) => {
      if (followed !== this.#followed) return;
      this.#reason = reason;
      void this.#show(state);
    };
    show(status);
    await settled.then(show, () => undefined);
  }

  async #show(state: EraseState, focus?: string): Promise<void> {
    this.#state = state;
    if (state !== 'refused') this.#reason = undefined;
    this.#view.requestUpdate();
    await this.#view.updateComplete;
    if (focus) this.#view.renderRoot.querySelector<HTMLElement>(focus)?.focus();
  }
}

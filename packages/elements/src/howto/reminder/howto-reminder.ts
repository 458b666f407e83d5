import type { SkillRecord } from '@docent/schema';
import { html, nothing, type ReactiveController } from 'lit';
import { DocentRequestEvent } from '../../base/docent-request-event.js';
import type { HowtoPart } from '../howto-part.js';
import type { HowtoView } from '../howto-view.js';
import { createSwitchPreference } from '../switch-preference.js';
import { howtoReminderMessages } from './howto-reminder.messages.js';
import { howtoReminderStyles } from './howto-reminder.styles.js';

/**
 * Help that fades: who has mastered the skill sees the how-to in short, with its cautions. Whoever fails at it again, has begun it, or
 * wants so, sees all of it.
 */
export class HowtoReminder implements ReactiveController, HowtoPart {
  readonly english = howtoReminderMessages;
  readonly styles = howtoReminderStyles;
  readonly #view: HowtoView;
  readonly #preference;
  #canDo = false;
  #wished = true;
  #connection: AbortController | undefined;

  constructor(view: HowtoView) {
    this.#view = view;
    this.#preference = createSwitchPreference(view, { name: 'howto-reminder', initial: true }, wished => {
      this.#wished = wished;
      view.requestUpdate();
    });
    view.addController(this);
  }

  hostConnected(): void {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    this.#preference.connect(signal);
    for (const change of ['docent-skills-change', 'docent-ready'])
      document.addEventListener(change, () => void this.#ask(), { signal });
  }

  hostDisconnected(): void {
    this.#connection?.abort();
  }

  ready(): void {
    void this.#ask();
  }

  /** The titles of the steps and their cautions, in the place of the steps. */
  renderWhole(): unknown {
    if (!this.#fits || !this.#wished) return undefined;
    const { howto, t } = this.#view;
    return html`<div class="reminder" part="reminder">
      <p>${t('reminder')}</p>
      <ol>
        ${howto.steps.map(
          ({ lines = [], title }) =>
            html`<li>
              ${title}
              ${lines
                .filter(({ kind }) => kind === 'caution')
                .map(({ text }) => html`<div class="text caution">${this.#view.newText(text)}</div>`)}
            </li>`,
        )}
      </ol>
      <button class="button" part="every-step" @click=${() => this.#choose(false)}>${t('everyStep')}</button>
    </div>`;
  }

  /** The way back to the short of it. */
  renderTools(): unknown {
    if (!this.#fits) return nothing;
    return html`<button class="button" part="in-short" @click=${() => this.#choose(true)}>
      ${this.#view.t('inShort')}
    </button>`;
  }

  /** Nobody loses their place to it: who is in the middle of the steps goes on with them. */
  get #fits(): boolean {
    const { finished, progress, started } = this.#view.session;
    const begun = started || Object.values(progress.steps).some(({ done }) => done);
    return this.#canDo && (finished || !begun);
  }

  async #ask(): Promise<void> {
    const view = this.#view;
    const skill = view.data?.skill?.id;
    if (!skill) return;
    const event = new DocentRequestEvent<'skills'>({ type: 'skills' });
    view.dispatchEvent(event);
    const record = (await event.response?.catch(() => undefined))?.[skill];
    const before = this.#canDo;
    // Most customers have answered nothing, and need no code for it.
    this.#canDo = !!record?.attempts && (await this.#judge(record));
    if (before !== this.#canDo) view.requestUpdate();
  }

  async #judge(record: SkillRecord): Promise<boolean> {
    try {
      const { canDo } = await import('./skill-standing.js');
      return canDo(record, this.#view.now());
    } catch {
      return false;
    }
  }

  async #choose(short: boolean): Promise<void> {
    const view = this.#view;
    this.#wished = short;
    this.#preference.set(short);
    view.requestUpdate();
    await view.updateComplete;
    view.renderRoot.querySelector<HTMLElement>(short ? '[part=every-step]' : '[part=in-short]')?.focus();
  }
}

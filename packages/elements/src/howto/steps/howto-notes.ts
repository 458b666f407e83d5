import type { PublishedStep } from '@docent/schema';
import { html, nothing, type ReactiveController } from 'lit';
import { DocentRecordChangeEvent } from '../../base/docent-record-change-event.js';
import type { HowtoView } from '../howto-view.js';

/** Most characters of a note; the record as a whole has limits too. */
const maxLength = 2000;

/** Notes of the customer's own, one per step, kept in their record as they type. Never part of an event. */
export class HowtoNotes implements ReactiveController {
  #view: HowtoView;
  #open = new Set<string>();
  #saving: ReturnType<typeof setTimeout> | undefined;

  constructor(view: HowtoView) {
    this.#view = view;
    view.addController(this);
  }

  hostDisconnected(): void {
    this.#save();
  }

  renderTool({ id }: PublishedStep): unknown {
    const { t } = this.#view;
    // A note that is there is on show.
    if (this.#textOf(id)) return nothing;
    return html`<button
      class="button"
      part="note"
      aria-expanded=${String(this.#open.has(id))}
      @click=${() => this.#toggle(id)}
    >
      ${t('ownNote')}
    </button>`;
  }

  renderOpened({ id }: PublishedStep): unknown {
    const { t } = this.#view;
    if (!this.#shows(id)) return nothing;
    const take = ({ target }: Event) => this.#take(id, (target as HTMLTextAreaElement).value);
    const save = () => this.#save();
    const area = html`<textarea
      id="own-note"
      part="own-note"
      rows="3"
      dir="auto"
      maxlength=${maxLength}
      aria-describedby="own-note-hint"
      .value=${this.#textOf(id)}
      @input=${take}
      @change=${save}
    ></textarea>`;
    return html`<div class="opened">
      <label for="own-note">${t('ownNote')}</label>
      ${area}
      <small id="own-note-hint">${t('noteHint')}</small>
    </div>`;
  }

  renderInPrint({ id }: PublishedStep): unknown {
    const text = this.#textOf(id);
    return text ? html`<p class="own-note"><strong>${this.#view.t('ownNote')}</strong> ${text}</p>` : nothing;
  }

  #textOf(id: string): string {
    const text: unknown = this.#view.session.progress.notes?.[id]?.text;
    return typeof text === 'string' ? text.slice(0, maxLength) : '';
  }

  /** A note that is there is shown; one that is not, when asked for. */
  #shows(id: string): boolean {
    return this.#open.has(id) || !!this.#textOf(id);
  }

  #toggle(id: string): void {
    const open = !this.#open.delete(id);
    if (open) this.#open.add(id);
    this.#view.requestUpdate();
    if (open)
      void this.#view.updateComplete.then(() => this.#view.renderRoot.querySelector<HTMLElement>('#own-note')?.focus());
  }

  #take(id: string, text: string): void {
    const { session } = this.#view;
    session.start();
    // Taken away by emptying it: it stays in sight until the customer has closed it.
    this.#open.add(id);
    session.keep('notes', id, { text: text.slice(0, maxLength) });
    clearTimeout(this.#saving);
    this.#saving = setTimeout(() => this.#save(), 500);
    this.#view.requestUpdate();
  }

  #save(): void {
    if (this.#saving === undefined) return;
    clearTimeout(this.#saving);
    this.#saving = undefined;
    const { isConnected, session } = this.#view;
    session.save();
    // What a removed element says reaches nobody.
    if (!isConnected) document.dispatchEvent(new DocentRecordChangeEvent(session.howto.ref, session.progress));
  }
}

import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { DebugReport } from '../base/debug-request.js';
import { DocentElement } from '../base/docent-element.js';
import { type DocentResponses, DocentRequestEvent } from '../base/docent-request-event.js';
import { debugStyles } from './debug.styles.js';
import { renderReport } from './render-report.js';
import { reportJson } from './report-json.js';

/**
 * What goes on inside Docent, for the engineer who embeds it: a small button in a corner of the window that opens a panel. It
 * asks with a {@link DocentRequestEvent}, when it is opened and then every second as long as somebody can see it. In English.
 *
 * @example
 * ```html
 * <docent-debug></docent-debug>
 * ```
 *
 * @event docent-request - The element asks for the report, or for everything to be sent.
 *
 * @csspart base - The whole element.
 * @csspart toggle - The button; `panel` is what it opens.
 * @csspart actions - The row of buttons; `flush` and `copy` are the buttons.
 * @cssproperty --docent-color-text - and the other tokens of `src/base/tokens.ts`.
 */
export class DocentDebug extends DocentElement<{ locale: string }> {
  static override sheets = [...DocentElement.sheets, debugStyles];
  static override properties = {
    ...DocentElement.properties,
    open: { type: Boolean },
    report: { attribute: false },
    said: { state: true },
    problem: { state: true },
    byHand: { state: true },
  };

  /** It shows no entity. @internal */
  declare readonly kind: never;
  protected english = {};

  /** The panel is open. Default: closed. */
  declare open: boolean;
  /** What is shown. Default: what is answered. */
  declare report: DebugReport | undefined;
  /** Milliseconds between two questions. Default: 1,000. */
  interval = 1000;
  /** What became of the last button. */
  declare private said: string;
  /** What went wrong with the last question. */
  declare private problem: string;
  /** The clipboard is closed to us: the text is shown for copying by hand. */
  declare private byHand: boolean;
  #connection: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts questions, so that one that is still open is not followed by a second row of them. */
  #question = 0;

  constructor() {
    super();
    this.open = this.byHand = false;
    this.said = this.problem = '';
    this.data = { locale: 'en' };
  }

  /** In English, whatever the page is in. @internal */
  override get shownLocale(): string {
    return 'en';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    for (const name of ['visibilitychange', 'docent-ready']) {
      this.ownerDocument.addEventListener(name, () => this.retry(), { signal });
    }
    this.requestUpdate();
    if (this.hasUpdated) this.retry();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connection?.abort();
    clearTimeout(this.#timer);
  }

  /** Asks for the report now, and again and again while the panel is open and can be seen. */
  override retry(): void {
    clearTimeout(this.#timer);
    const question = ++this.#question;
    if (!this.open || !this.isConnected || this.ownerDocument.hidden) return;
    void this.#look().then(() => {
      if (question === this.#question) this.#timer = setTimeout(() => this.retry(), this.interval);
    });
  }

  async #look(): Promise<void> {
    try {
      const answer = await this.#ask('debug');
      if (answer) this.report = answer;
      this.problem = '';
    } catch (error) {
      this.problem = `The report could not be had. ${String(error)}`;
    }
  }

  #ask<T extends 'debug' | 'flush'>(type: T): Promise<DocentResponses[T]> {
    const event = new DocentRequestEvent<'debug' | 'flush'>({ type });
    this.dispatchEvent(event);
    const nobody = () => Promise.reject(new Error('Nobody answers: Docent is not running in this page.'));
    return (event.response as Promise<DocentResponses[T]> | undefined) ?? nobody();
  }

  async #flush(): Promise<void> {
    this.said = 'Sending …';
    try {
      const { delivered, queued } = await this.#ask('flush');
      this.said = `${delivered} delivered, ${queued} still waiting.`;
    } catch (error) {
      this.said = `Sending failed. ${String(error)}`;
    }
    this.retry();
  }

  async #copy(): Promise<void> {
    const { clipboard } = this.ownerDocument.defaultView!.navigator as Partial<Navigator>;
    try {
      if (!clipboard) throw new TypeError('This page has no clipboard.');
      await clipboard.writeText(reportJson(this.report));
      this.byHand = false;
      this.said = 'Copied.';
    } catch {
      this.byHand = true;
      this.said = 'The browser does not let this page copy. Copy the text below.';
      await this.updateComplete;
      this.renderRoot.querySelector('textarea')?.select();
      this.renderRoot.querySelector('textarea')?.focus();
    }
  }

  #toggle(): void {
    this.open = !this.open;
    this.byHand = false;
    this.said = '';
  }

  /** Closes with Escape, from anywhere inside, and keeps the key: what else it would close is not ours. */
  #close(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.open) return;
    event.stopPropagation();
    event.preventDefault();
    this.#toggle();
    this.renderRoot.querySelector<HTMLElement>('[part=toggle]')?.focus();
  }

  protected accepts(): boolean {
    return true;
  }

  protected override updated(changed: PropertyValues): void {
    if (this.isConnected) this.renderRoot.querySelector<HTMLElement>('[popover]')?.togglePopover(true);
    if (changed.has('open')) this.retry();
  }

  protected renderContent(): TemplateResult {
    const { open, report } = this;
    return html`<div
      class="corner"
      popover="manual"
      @keydown=${(event: KeyboardEvent) => {
        this.#close(event);
      }}
    >
      <button
        class="button"
        part="toggle"
        aria-expanded=${open}
        aria-controls="panel"
        @click=${() => {
          this.#toggle();
        }}
      >
        ${open ? 'Close' : 'Debug'} Docent
      </button>
      <section id="panel" part="panel" aria-labelledby="title" ?hidden=${!open}>
        ${open ? this.#renderPanel(report) : nothing}
      </section>
    </div>`;
  }

  #renderPanel(report: DebugReport | undefined): TemplateResult {
    return html`<h2 id="title">Docent ${report?.version}</h2>
      <div class="actions" part="actions">
        <button class="button" part="flush" @click=${() => this.#flush()}>Flush</button>
        <button class="button" part="copy" @click=${() => this.#copy()}>Copy as JSON</button>
      </div>
      <p role="status" part="status">${this.said || this.problem}</p>
      ${this.byHand ? html`<textarea aria-label="Report as JSON" readonly rows="6" .value=${reportJson(report)}></textarea>` : nothing}
      ${report ? renderReport(report, this.now()) : html`<p>${this.problem ? nothing : 'Asking …'}</p>`}`;
  }
}

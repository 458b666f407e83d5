import type { Purpose } from '@docent/schema/names';
import type { PropertyValues, TemplateResult } from 'lit';
import type { ConsentAnswers, ConsentResponse } from '../base/consent-request.js';
import { DocentElement } from '../base/docent-element.js';
import { DocentRequestEvent } from '../base/docent-request-event.js';
import { nearestLang } from '../base/locale.js';
import type { Messages } from '../base/messages.js';
import type { ConsentErase } from './consent-erase.js';
import type { ConsentSaid, ConsentView } from './consent-view.js';
import { consentMessages } from './consent.messages.js';
import { consentStyles } from './consent.styles.js';
import { cornerStyles } from './corner.styles.js';
import { purposeOrder } from './purpose-order.js';
import { renderConsent } from './render-consent.js';

/**
 * Asks the customer what may be kept about them, in a corner of the page, until they have answered. With
 * `placement="inline"`: shows what they answered, lets them change it, and lets them delete what is kept.
 *
 * It asks for the state with a {@link DocentRequestEvent}, again on `docent-ready`, and whenever `docent-consent-change` is
 * dispatched on the document.
 *
 * @example
 * ```html
 * <docent-consent placement="inline"></docent-consent>
 * ```
 *
 * @event docent-request - The element asks what holds, or hands over an answer.
 *
 * @slot - Something of the page's own under the question, for example a link to its privacy policy.
 *
 * @csspart base - The whole element; `state` and `skeleton` are what it shows inline before there is an answer.
 * @csspart panel - The question.
 * @csspart title - Its heading; `text` is what follows, `note` what is said about Global Privacy Control.
 * @csspart purposes - The list of purposes; `purpose` is one of them, `switch` its switch, `answer` what holds.
 * @csspart actions - The row of buttons; `button` is each of them, `yes`, `no`, `choose` and `save` one of them.
 * @csspart status - What became of the last answer.
 * @csspart erase - Deleting; `erase-status` says what became of it.
 * @cssproperty --docent-color-text - and the other tokens of `src/base/tokens.ts`.
 */
export class DocentConsent extends DocentElement<ConsentResponse> implements ConsentView {
  static override sheets = [...DocentElement.sheets, consentStyles];
  static override properties = {
    ...DocentElement.properties,
    placement: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    choosing: { state: true },
    said: { state: true },
  };

  /** It shows no entity. @internal */
  declare readonly kind: never;
  protected english: Messages = consentMessages;

  /** `corner`: a prompt in a corner of the window, only while there is something to answer. `inline`: part of the page. Default: `corner`. */
  declare placement: 'corner' | 'inline' | undefined;
  /** Level of the heading among those of the page. Default: 2. */
  declare headingLevel: number;
  /** @internal */
  declare choosing: boolean;
  /** @internal */
  declare said: ConsentSaid;
  /** @internal */
  erase: ConsentErase | undefined;
  /** What the customer has set and nobody has confirmed yet. */
  #draft: ConsentAnswers = {};
  /** Answers on their way, and whether one of them has failed. */
  #answering = 0;
  #failed = false;
  /** Counts questions; the one whose answer is shown, so that a late answer to an earlier one is recognised and dropped. */
  #question = 0;
  #shown = 0;
  #adopted: Partial<ConsentResponse> = {};
  #cornerSheet = new CSSStyleSheet();
  #connection: AbortController | undefined;
  #before: Element | null = null;

  constructor() {
    super();
    this.headingLevel = 2;
    this.choosing = false;
    this.said = '';
    this.#cornerSheet.replaceSync(cornerStyles);
  }

  /** @internal */
  get consent(): ConsentResponse {
    return this.data!;
  }

  /** @internal */
  get inline(): boolean {
    return this.placement === 'inline';
  }

  /** The texts come with the answer, and so does their language. @internal */
  override get shownLocale(): string {
    return this.data?.locale ?? super.shownLocale;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#connection = new AbortController();
    this.ownerDocument.addEventListener('docent-consent-change', () => this.retry(), {
      signal: this.#connection.signal,
    });
    // What it may have missed while it was not in the page; and a popover that was removed is closed.
    if (this.data) this.retry();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connection?.abort();
  }

  /** Asks what holds. */
  override retry(): void {
    const question = ++this.#question;
    const answer = this.#ask();
    void this.erase?.look();
    if (!this.data) this.status = answer ? 'loading' : 'offline';
    answer
      ?.then(response => this.#adopt(response, question))
      .catch(() => {
        if (!this.data && question === this.#question) this.status = 'error';
      });
  }

  choose(): void {
    this.choosing = true;
    void this.#focus('input');
  }

  save(): void {
    void this.#answer(this.#all(purpose => this.#isOn(purpose)));
  }

  answerAll(yes: boolean): void {
    const { privacyControl, state } = this.consent;
    // A yes to everything is no answer to what the browser has refused in the customer's name.
    const free = (purpose: Purpose) => purpose !== 'analytics' || !privacyControl || state.analytics === 'granted';
    void this.#answer(this.#all(purpose => yes && free(purpose)));
  }

  set(purpose: Purpose, on: boolean): void {
    this.#draft[purpose] = on;
    if (this.inline) void this.#answer({ [purpose]: on });
  }

  enter({ relatedTarget }: FocusEvent): void {
    if (!this.renderRoot.contains(relatedTarget as Node | null)) this.#before = relatedTarget as Element | null;
  }

  #isOn(purpose: Purpose): boolean {
    return this.#draft[purpose] ?? this.consent.state[purpose] === 'granted';
  }

  #all(answer: (purpose: Purpose) => boolean): ConsentAnswers {
    return Object.fromEntries(purposeOrder.map(purpose => [purpose, answer(purpose)]));
  }

  #ask(changes?: ConsentAnswers): Promise<ConsentResponse> | undefined {
    const { locale } = this;
    const event = new DocentRequestEvent<'consent'>({ type: 'consent', changes, locale, lang: nearestLang(this) });
    this.dispatchEvent(event);
    return event.response;
  }

  async #answer(changes: ConsentAnswers): Promise<void> {
    const question = ++this.#question;
    this.#answering++;
    this.said = 'saving';
    try {
      this.#adopt(await this.#ask(changes), question);
    } catch {
      this.#failed = true;
    }
    // Several switches may have been set at once; what became of them is said together.
    if (!--this.#answering) await this.#conclude();
  }

  async #conclude(): Promise<void> {
    this.said = this.#failed ? 'notSaved' : 'saved';
    // In the prompt, what was chosen is still there to be saved once more.
    if (this.inline || !this.#failed) this.#draft = {};
    if (!this.inline && !this.#failed) this.announce(this.t('saved'));
    this.#failed = false;
    this.requestUpdate();
    const inside = (this.renderRoot as ShadowRoot).activeElement;
    await this.updateComplete;
    // The prompt is gone and has taken the focus along.
    if (inside && !inside.isConnected) (this.#before as HTMLElement | null)?.focus();
  }

  /** What the page has set itself stays. */
  #adopt(response: ConsentResponse | undefined, question: number): void {
    if (!response?.state) throw new TypeError('Nobody has said what holds.');
    if (question < this.#shown) return;
    this.#shown = question;
    const { messages, theme } = this.#adopted;
    if (this.messages === messages) this.messages = response.messages;
    if (this.theme === theme) this.theme = response.theme;
    this.data = this.#adopted = response;
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  async #loadErase(): Promise<void> {
    try {
      const { ConsentErase } = await import('./consent-erase.js');
      if (!this.erase) this.extend((this.erase = new ConsentErase(this)));
    } catch {
      // Tried again when something changes.
    }
  }

  protected accepts(data: unknown): boolean {
    return Boolean((data as Partial<ConsentResponse>).state);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot() as ShadowRoot;
    root.adoptedStyleSheets.push(this.#cornerSheet);
    return root;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#cornerSheet.disabled = this.inline;
    if (this.inline && !this.erase) void this.#loadErase();
  }

  protected override updated(changed: PropertyValues): void {
    for (const input of this.renderRoot.querySelectorAll('input')) input.checked = this.#isOn(input.id as Purpose);
    const prompt = this.renderRoot.querySelector<HTMLElement>('[popover]');
    if (!prompt || !this.isConnected) return;
    // In the top layer nothing of the page can cut it off or move it, and a modal dialog of the page is still above it.
    prompt.togglePopover(true);
    if (changed.has('data')) this.announce(this.t('attention'));
  }

  protected renderContent(): TemplateResult {
    return renderConsent(this);
  }
}

import type { PublishedEntity, PublishedTheme } from '@docent/schema';
import { DocentError, type Kind } from '@docent/schema/names';
import { type CSSResultGroup, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { baseMessages } from './base.messages.js';
import { baseStyles } from './base.styles.js';
import { ContentUnavailableEvent } from './content-unavailable-event.js';
import type { DocentFactEvent } from './docent-fact-event.js';
import { type ConnectResponse, DocentRequestEvent } from './docent-request-event.js';
import { keepsKey } from './keeps-key.js';
import { directionOf, nearestLang, usableLocale } from './locale.js';
import type { Messages } from './messages.js';
import { createThemeSheet } from './theme-sheet.js';
import { tokenStyles } from './tokens.styles.js';
import { type Translate, translate } from './translate.js';

/** What a widget is showing: see {@link DocentElement.status}. */
export type DocentStatus = 'loading' | 'ready' | 'empty' | 'error' | 'offline';

/**
 * What all widgets have in common. A widget takes its entity as `data` and shows it; without `data` it asks whoever embeds
 * it ({@link DocentRequestEvent}). It reports by events and never fetches, stores or sends.
 */
export abstract class DocentElement<D extends PublishedEntity = PublishedEntity> extends LitElement {
  static override styles: CSSResultGroup = [tokenStyles, baseStyles];

  /** Kind of entity it shows. */
  abstract readonly kind: Kind;

  /** Id of the entity to ask for. Default: none; the page then sets `data` itself. */
  @property() entity: string | undefined;
  /** This customer's slice of the record. Default: none; what the customer does is then kept as long as the element lives. */
  @property({ attribute: false }) record: unknown;
  /** What is shown: `loading`, `ready`, `empty` (no such entity), `error` (with a retry) or `offline` (nobody answered). */
  @property({ attribute: false }) status: DocentStatus = 'loading';
  /** Why the status is `empty` or `error`. Default: none. */
  @property({ attribute: false }) error: DocentError | undefined;
  /** The clock, in milliseconds since the epoch. Default: `Date.now`. */
  now: () => number = () => Date.now();

  @state() private announcement = '';
  #given: { -readonly [key in keyof ConnectResponse]?: ConnectResponse[key] | undefined } = {};
  #answer: Partial<ConnectResponse> = {};
  /** Counts questions, so that the answer to an earlier one is recognised and dropped. */
  #question = 0;
  #wanted = false;
  #connection: AbortController | undefined;
  #themeSheet: CSSStyleSheet | undefined;
  #t: Translate | undefined;

  /** The compiled entity. What the page sets wins over what was answered and ends the asking. Default: none. */
  @property({ attribute: false })
  get data(): D | undefined {
    return (this.#given.data ?? this.#answer.data) as D | undefined;
  }
  set data(data: D | undefined) {
    this.#given.data = data;
  }

  /** BCP 47 tag of the language wished for. Default: what the answer says, else that of `data`, else that of the page. */
  @property()
  get locale(): string {
    const wish = this.#answer.locale ?? this.#given.locale ?? this.data?.locale ?? nearestLang(this);
    return usableLocale(wish);
  }
  set locale(locale: string | null | undefined) {
    this.#given.locale = locale ?? undefined;
  }

  /** The widget's own texts in its locale. Default: English. */
  @property({ attribute: false })
  get messages(): Messages | undefined {
    return this.#given.messages ?? this.#answer.messages;
  }
  set messages(messages: Messages | undefined) {
    this.#given.messages = messages;
  }

  /** Fallbacks for the `--docent-*` properties that the page does not set. Default: our own. */
  @property({ attribute: false })
  get theme(): PublishedTheme | undefined {
    return this.#given.theme ?? this.#answer.theme;
  }
  set theme(theme: PublishedTheme | undefined) {
    this.#given.theme = theme;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    const again = () => {
      if (this.status === 'offline' || this.status === 'error') this.retry();
    };
    this.ownerDocument.addEventListener('docent-ready', again, { signal });
    window.addEventListener('online', again, { signal });
    for (const type of ['keydown', 'keypress', 'keyup'] as const) {
      this.addEventListener(
        type,
        event => {
          if (keepsKey(event.composedPath()[0], event)) event.stopPropagation();
        },
        { signal },
      );
    }
    // A moved element keeps what it has, and the question it has asked; what it may have missed meanwhile, it asks for.
    if (this.#wanted || (!this.data && !this.#question)) this.retry();
    else again();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connection?.abort();
  }

  /** Asks for the entity again. Does nothing when the page has set `data`. */
  retry(): void {
    this.#wanted = true;
    this.requestUpdate();
  }

  /** Dispatches a fact, on the document when the element is no longer in the page. */
  protected emit(event: DocentFactEvent): void {
    event.source = this;
    (this.isConnected ? this : this.ownerDocument).dispatchEvent(event);
  }

  /** Has a screen reader say something, once, when it has finished what it is saying. */
  protected announce(text: string): void {
    this.announcement = text;
  }

  /** The widget's own texts. */
  protected get t(): Translate {
    return (this.#t ??= translate(
      this.messages ?? {},
      this.locale,
      translate({ ...baseMessages, ...this.english }, 'en'),
    ));
  }

  /** The widget's own texts in English, complete. */
  protected abstract readonly english: Messages;

  /** Whether this is an entity the widget can show. Whatever passes must not make rendering throw. */
  protected abstract accepts(data: unknown): boolean;

  /** The widget in its `ready` state. */
  protected abstract renderContent(data: D): TemplateResult;

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('data') && this.#given.data) {
      this.#answer = {};
      this.#question++;
    } else if (changed.has('entity') || (changed.has('data') && !this.#answer.data)) {
      this.#answer = {};
      this.status = 'loading';
      this.#wanted = true;
    }
    if (this.#wanted && this.isConnected) {
      this.#wanted = false;
      if (!this.#given.data) this.#ask();
    }
    if (changed.has('locale') || changed.has('messages') || changed.has('data')) this.#t = undefined;
    if (changed.has('data') && this.data) this.#take(this.data);
    if (changed.has('theme') || changed.has('data')) this.#applyTheme();
  }

  #ask(): void {
    const question = ++this.#question;
    this.status = 'loading';
    if (!this.entity) return;
    const { locale } = this.#given;
    const lang = nearestLang(this);
    const event = new DocentRequestEvent({
      type: 'connect',
      kind: this.kind,
      entity: this.entity,
      ...(locale && { locale }),
      ...(lang && { lang }),
    });
    this.dispatchEvent(event);
    if (!event.response) {
      this.status = 'offline';
      return;
    }
    event.response.then(
      answer => {
        if (question !== this.#question) return;
        this.#answer = answer;
        this.record = answer.record;
        this.requestUpdate('data');
      },
      (error: unknown) => {
        if (question === this.#question) this.#fail(error);
      },
    );
  }

  #take(data: D): void {
    if (this.accepts(data)) {
      this.status = 'ready';
      this.error = undefined;
    } else {
      this.#failAsInvalid();
    }
  }

  #failAsInvalid(): void {
    this.#fail(new DocentError('invalid', 'What was published cannot be read. Compile the project again.'));
  }

  #fail(cause: unknown): void {
    const error =
      cause instanceof Error && 'code' in cause
        ? (cause as DocentError)
        : new DocentError('unreachable', `The content could not be loaded: ${String(cause)}`);
    this.error = error;
    this.status = error.code === 'not-found' ? 'empty' : 'error';
    if (error.code === 'not-found' || error.code === 'invalid') this.emit(new ContentUnavailableEvent(error.code));
  }

  #applyTheme(): void {
    const root = this.renderRoot as ShadowRoot;
    const sheets = root.adoptedStyleSheets.filter(sheet => sheet !== this.#themeSheet);
    this.#themeSheet = this.theme && createThemeSheet(this.theme);
    root.adoptedStyleSheets = this.#themeSheet ? [...sheets, this.#themeSheet] : sheets;
  }

  #retryPressed(): void {
    this.retry();
    // The button is about to go; leave the keyboard inside the widget.
    this.renderRoot.querySelector<HTMLElement>('[role=status]')?.focus();
  }

  /** Whatever a malformed entity does to a template, the page must not notice. */
  #renderReady(): TemplateResult | undefined {
    if (this.status !== 'ready' || !this.data) return undefined;
    try {
      return this.renderContent(this.data);
    } catch {
      this.#failAsInvalid();
      return undefined;
    }
  }

  #renderState(): TemplateResult {
    if (this.status === 'loading') {
      return html`<div class="skeleton" aria-hidden="true"><i></i><i></i><i></i><i></i></div>
        <span class="sr">${this.t('loading')}</span>`;
    }
    const canRetry = this.status !== 'empty' && !this.#given.data;
    return html`<div class="state" part="state">
      <p>${this.t(this.status)}</p>
      ${canRetry ? html`<button class="button" @click=${this.#retryPressed}>${this.t('retry')}</button>` : nothing}
    </div>`;
  }

  protected override render(): TemplateResult {
    const { locale } = this;
    return html`<div
      class="root"
      part="base"
      lang=${locale}
      dir=${directionOf(locale)}
      aria-busy=${this.status === 'loading'}
    >
      <div role="status" class="sr" tabindex="-1">${this.announcement}</div>
      ${this.#renderReady() ?? this.#renderState()}
    </div>`;
  }
}

import type { PublishedEntity, PublishedTheme } from '@docent/schema';
import { DocentError, type Kind } from '@docent/schema/names';
import {
  type CSSResultOrNative,
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  ReactiveElement,
  render,
  type TemplateResult,
} from 'lit';
import { baseMessages } from './base.messages.js';
import { baseStyles } from './base.styles.js';
import { ContentUnavailableEvent } from './content-unavailable-event.js';
import { createSheet } from './create-sheet.js';
import type { DocentFactEvent } from './docent-fact-event.js';
import { DocentReportEvent } from './docent-report-event.js';
import { type ConnectResponse, DocentRequestEvent } from './docent-request-event.js';
import { keepKeys } from './keep-keys.js';
import { directionOf, nearestLang, usableLocale } from './locale.js';
import type { Messages } from './messages.js';
import { applyTheme } from './theme-sheet.js';
import { tokenStyles } from './tokens.styles.js';
import { type Translate, translate } from './translate.js';
import type { WidgetPart } from './widget-part.js';

/** What a widget is showing: see {@link DocentElement.status}. */
export type DocentStatus = 'loading' | 'ready' | 'empty' | 'error' | 'offline';

const internal = { attribute: false };

/**
 * What all widgets have in common. A widget takes its entity as `data` and shows it; without `data` it asks whoever embeds
 * it ({@link DocentRequestEvent}). It reports by events and never fetches, stores or sends.
 */
export abstract class DocentElement<D extends { locale: string } = PublishedEntity> extends ReactiveElement {
  /** Style sheets, in the order they apply. */
  static sheets: readonly string[] = [tokenStyles, baseStyles];

  // Declared here and not by decorators: their helpers would cost every page 400 bytes.
  static override properties: PropertyDeclarations = {
    entity: {},
    locale: {},
    data: internal,
    record: internal,
    messages: internal,
    theme: internal,
    status: internal,
    error: internal,
    announcement: { state: true },
  };

  /** Kind of entity it shows. */
  abstract readonly kind: Kind;
  /** The widget's own texts in English, complete. */
  protected abstract english: Messages;

  /** Id of the entity to ask for. Default: none; the page then sets `data` itself. */
  declare entity: string | undefined;
  /** BCP 47 tag of the language wished for. Default: that of `data`, else that of the page. */
  declare locale: string | undefined;
  /** The compiled entity. What the page sets wins over what is answered, and ends the asking. Default: none. */
  declare data: D | undefined;
  /** This customer's slice of the record. Default: none; what the customer does is then kept as long as the element lives. */
  declare record: unknown;
  /** The widget's own texts in its locale. Default: English. */
  declare messages: Messages | undefined;
  /** Fallbacks for the `--docent-*` properties that the page does not set. Default: our own. */
  declare theme: PublishedTheme | undefined;
  /** What is shown: `loading`, `ready`, `empty` (no such entity), `error` (with a retry) or `offline` (nobody answered). */
  declare status: DocentStatus;
  /** Why the status is `empty` or `error`. Default: none. */
  declare error: DocentError | undefined;
  /** The clock, in milliseconds since the epoch. Default: `Date.now`. */
  now: () => number = Date.now;

  declare private announcement: string;
  #answer: Partial<ConnectResponse> = {};
  /** Counts questions, so that the answer to an earlier one is recognised and dropped. */
  #question = 0;
  #wanted = false;
  #connection: AbortController | undefined;
  #themeSheet = new CSSStyleSheet();
  #translate: Translate | undefined;

  constructor() {
    super();
    this.status = 'loading';
    this.announcement = '';
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
    // A moved element keeps what it has, and the question it has asked; what it may have missed meanwhile, it asks for.
    if (this.#wanted || (!this.data && !this.#question)) this.retry();
    again();
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

  /**
   * Dispatches a fact, under its own name and as a {@link DocentReportEvent}; on the document when the element is no longer
   * in the page.
   * @internal
   */
  emit(fact: DocentFactEvent): void {
    fact.source = this;
    const target = this.isConnected ? this : this.ownerDocument;
    target.dispatchEvent(fact);
    target.dispatchEvent(new DocentReportEvent(fact));
  }

  /**
   * Gives one of the widget's own texts.
   * @internal
   */
  get t(): Translate {
    const english = { ...baseMessages, ...this.english };
    return (this.#translate ??= translate(this.messages ?? {}, this.shownLocale, translate(english, 'en')));
  }

  /**
   * Locale in which things are shown.
   * @internal
   */
  get shownLocale(): string {
    return usableLocale(this.#answer.locale ?? this.locale ?? this.data?.locale ?? nearestLang(this));
  }

  /**
   * Has a screen reader say something, once, when it has finished what it is saying.
   * @internal
   */
  announce(text: string): void {
    this.announcement = text;
  }

  /**
   * Takes in what a part of the widget brings that was loaded later.
   * @internal
   */
  extend({ english, styles }: WidgetPart): void {
    this.english = { ...this.english, ...english };
    this.#translate = undefined;
    (this.renderRoot as ShadowRoot).adoptedStyleSheets.push(createSheet(styles));
    this.requestUpdate();
  }

  /** Whether this is an entity the widget can show. */
  protected abstract accepts(data: unknown): boolean;

  /** The widget in its `ready` state. */
  protected abstract renderContent(): TemplateResult;

  protected static override finalizeStyles(): CSSResultOrNative[] {
    return [createSheet(this.sheets.join(''))];
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot() as ShadowRoot;
    root.adoptedStyleSheets.push(this.#themeSheet);
    return root;
  }

  protected override willUpdate(changed: PropertyValues): void {
    const given = this.data !== this.#answer.data;
    if (given) {
      this.#answer = {};
      this.#question++;
    }
    if (given && !this.data) this.status = 'loading';
    if (given ? !this.data : changed.has('entity')) this.#wanted = true;
    if (this.#wanted && this.isConnected) {
      this.#wanted = false;
      if (!given || !this.data) this.#ask();
    }
    if (['data', 'messages', 'locale'].some(name => changed.has(name))) this.#translate = undefined;
    if (changed.has('data') && this.data) this.#take(this.data);
    if (changed.has('theme')) applyTheme(this.#themeSheet, this.theme);
  }

  #ask(): void {
    const question = ++this.#question;
    const { kind, entity, locale } = this;
    if (!entity) return;
    this.data = this.error = undefined;
    this.#answer = {};
    this.status = 'loading';
    const lang = nearestLang(this);
    const event = new DocentRequestEvent<'connect'>({ type: 'connect', kind, entity, locale, lang });
    this.dispatchEvent(event);
    if (!event.response) this.status = 'offline';
    event.response
      ?.then(answer => question === this.#question && this.#adopt(answer))
      .catch((error: unknown) => question === this.#question && this.#fail(error));
  }

  /** What the page has set itself stays. The record is the customer's and always the answer's. */
  #adopt(answer: ConnectResponse): void {
    const { messages, theme } = this.#answer;
    if (this.messages === messages) this.messages = answer.messages;
    if (this.theme === theme) this.theme = answer.theme;
    this.record = answer.record;
    this.data = answer.data as D & PublishedEntity;
    this.#answer = answer;
    if (!answer.data) this.#refuse();
  }

  #take(data: D): void {
    if (this.accepts(data)) {
      this.status = 'ready';
      this.error = undefined;
    } else {
      this.#refuse();
    }
  }

  #refuse(): void {
    this.#fail(new DocentError('invalid', 'This is not what Docent publishes: compile it again.'));
  }

  #fail(cause: unknown): void {
    const known = cause instanceof Error && 'code' in cause;
    const { code } = (this.error = known ? (cause as DocentError) : new DocentError('unreachable', String(cause)));
    this.status = code === 'not-found' ? 'empty' : 'error';
    if (code === 'not-found' || code === 'invalid') this.emit(new ContentUnavailableEvent(code));
  }

  /** Whatever a malformed entity does to a template, the page must not notice. */
  #renderReady(): TemplateResult | undefined {
    if (this.status !== 'ready' || !this.data) return undefined;
    try {
      return this.renderContent();
    } catch {
      this.#refuse();
      return undefined;
    }
  }

  #renderState(): TemplateResult {
    const { status, t } = this;
    if (status === 'loading') {
      return html`<div class="skeleton" part="skeleton">
        <i></i><i></i><i></i><span class="sr">${t('loading')}</span>
      </div>`;
    }
    const retry = () => {
      this.retry();
      // The button is about to go; leave the keyboard inside the widget.
      this.renderRoot.querySelector<HTMLElement>('[role=status]')?.focus();
    };
    return html`<div class="state" part="state">
      <p>${t(status)}</p>
      ${status === 'empty' || this.data !== this.#answer.data ? nothing : html`<button class="button" @click=${retry}>${t('retry')}</button>`}
    </div>`;
  }

  protected override update(changed: PropertyValues): void {
    const content = this.#render();
    super.update(changed);
    render(content, this.renderRoot, { host: this });
  }

  #render(): TemplateResult {
    const locale = this.shownLocale;
    return html`<div
      class="root"
      part="base"
      lang=${locale}
      dir=${directionOf(locale)}
      aria-busy=${this.status === 'loading'}
      @keydown=${keepKeys}
      @keypress=${keepKeys}
      @keyup=${keepKeys}
    >
      <div role="status" class="sr" tabindex="-1">${this.announcement}</div>
      ${this.#renderReady() ?? this.#renderState()}
    </div>`;
  }
}

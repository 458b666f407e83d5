import type { PublishedRecommendations, RichText } from '@docent/schema';
import type { PropertyValues, TemplateResult } from 'lit';
import { articleStyles } from '../base/article.styles.js';
import { DocentElement } from '../base/docent-element.js';
import { DocentRequestEvent } from '../base/docent-request-event.js';
import { FactsController } from '../base/facts-controller.js';
import type { Messages } from '../base/messages.js';
import { textStyles } from '../base/text.styles.js';
import { renderRichText } from '../rich-text/render-rich-text.js';
import { isRecommendations } from './is-published-recommendations.js';
import type { RecommendationList } from './list/recommendation-list.js';
import type { RecommendationsView } from './recommendations-view.js';
import { recommendationsMessages } from './recommendations.messages.js';
import { recommendationsStyles } from './recommendations.styles.js';
import { renderRecommendations } from './render-recommendations.js';

/** Milliseconds that it waits for somebody who knows the customer; then it recommends without. */
const patience = 4000;

/**
 * A list of recommendations: what is worth a look next, why, on how much evidence, and by whom; in an order that is made in the
 * page, so that nobody learns what it was made from.
 *
 * @example
 * ```html
 * <docent-recommendations entity="next" about="subject:desk-01"></docent-recommendations>
 * ```
 *
 * @event docent-recommendation-viewed - At least half of an item was on the screen for a second.
 * @event docent-recommendation-opened - The customer has opened an item.
 * @event docent-recommendation-explained - The customer has asked why an item is there.
 * @event docent-recommendation-judged - The customer has said something of an item, or taken it back.
 * @event docent-recommendations-withheld - Not enough is known to recommend something.
 * @event docent-personalisation-changed - The customer has turned the use of their own history on or off, or had it forgotten.
 * @event docent-content-unavailable - There is nothing to show.
 * @event docent-record-change - What the customer has said, to be kept by the page.
 * @event docent-request - The element asks for its entity, what is known of the customer, and what was learned.
 *
 * @csspart base - The whole widget; `state` and `skeleton` are what it shows without a list.
 * @csspart header - Title and intro; `title` is a part of it.
 * @csspart items - What was found; `pinned` is what editors have chosen, `promoted` what is in the interest of the vendor.
 * @csspart item - Each of them, with `source`, `name`, `reason`, `evidence`, `unsuitable`, `why`.
 * @csspart withheld - That not enough is known; `plain` and `drawn` say how the order came about.
 * @csspart how - How the list comes about, with `personalise` and `forget`.
 * @csspart footer - Owner, review date, sources.
 * @cssproperty --docent-color-text - and the other tokens of `src/base/tokens.ts`.
 */
export class DocentRecommendations extends DocentElement<PublishedRecommendations> implements RecommendationsView {
  static override sheets = [...DocentElement.sheets, articleStyles, textStyles, recommendationsStyles];
  static override properties = {
    ...DocentElement.properties,
    about: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    facts: { attribute: false },
    reading: { state: true },
  };

  readonly kind = 'recommendations';
  protected english: Messages = recommendationsMessages;

  /** What the page is about, for example `subject:desk-01`: it is never recommended itself. Default: nothing in particular. */
  declare about: string | undefined;
  /** Level of the title among the headings of the page, 1 to 5; items are one below. Default: 2. */
  declare headingLevel: number;
  /** What rules see of the customer. Default: what the page tells Docent. */
  declare facts: Readonly<Record<string, unknown>> | undefined;
  /** @internal */
  declare reading: 'loading' | 'ready' | 'failed';
  /** @internal */
  list: RecommendationList | undefined;
  readonly #texts = new WeakMap<RichText, Node>();
  #connected: AbortController | undefined;
  /** What the list was last ordered for. */
  #read: readonly unknown[] = [];
  /** Somebody is there who knows the customer. */
  #answered = false;

  constructor() {
    super();
    this.headingLevel = 2;
    this.reading = 'loading';
    new FactsController(this);
  }

  /** @internal */
  text(nodes: RichText): Node {
    let element = this.#texts.get(nodes);
    if (!element) {
      element = document.createElement('div');
      (element as Element).append(renderRichText(nodes, { base: this.data?.base }));
      this.#texts.set(nodes, element);
    }
    return element;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#connected = new AbortController();
    const { signal } = this.#connected;
    this.list?.connect(signal);
    const page = this.ownerDocument;
    page.addEventListener('docent-ready', () => this.#answered || this.#again(), { signal });
    page.addEventListener(
      'docent-interactions-change',
      () => this.data && this.reading === 'ready' && void this.list?.refresh(this.data),
      { signal },
    );
    window.addEventListener(
      'online',
      () => (this.reading === 'failed' || this.list?.learned.fault === 'unreachable') && this.#again(),
      { signal },
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connected?.abort();
  }

  /** Puts the list in its order, once more. @internal */
  async read(): Promise<void> {
    const { data } = this;
    const read = (this.#read = this.#wanted);
    if (!data) return;
    this.reading = 'loading';
    try {
      const [{ RecommendationList }] = await Promise.all([
        import('./list/recommendation-list.js'),
        this.#answered || this.#somebody(),
      ]);
      if (!this.list) {
        this.extend((this.list = new RecommendationList(this)));
        if (this.#connected) this.list.connect(this.#connected.signal);
      }
      await this.list.order(data);
      if (read === this.#read) this.reading = 'ready';
    } catch {
      if (read === this.#read) this.reading = 'failed';
    }
  }

  /** What the order depends on and the page may change. What is tracked meanwhile moves nothing. */
  get #wanted(): readonly unknown[] {
    const { about, data, facts } = this;
    return [data, about, JSON.stringify([facts?.['customer'], facts?.['account']])];
  }

  #again(): void {
    if (this.status === 'ready') void this.read();
  }

  /** Waits until somebody is there who knows the customer, or it is clear that nobody comes. */
  async #somebody(): Promise<void> {
    const asked = () => {
      const event = new DocentRequestEvent<'interactions'>({ type: 'interactions' });
      this.dispatchEvent(event);
      event.response?.catch(() => undefined);
      return (this.#answered = !!event.response);
    };
    if (asked()) return;
    await new Promise<void>(resolve => {
      const stop = new AbortController();
      const done = () => {
        clearTimeout(timer);
        stop.abort();
        resolve();
      };
      const timer = setTimeout(done, patience);
      this.ownerDocument.addEventListener('docent-ready', () => asked() && done(), { signal: stop.signal });
    });
  }

  protected accepts(data: unknown): boolean {
    return isRecommendations(data);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.status === 'ready' && this.#wanted.some((each, index) => each !== this.#read[index])) void this.read();
  }

  protected override updated(): void {
    if (this.reading === 'ready') this.list?.watch();
  }

  protected renderContent(): TemplateResult {
    return renderRecommendations(this);
  }
}

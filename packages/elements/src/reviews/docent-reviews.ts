import type { PublishedReviews, ReviewsPage, RichText } from '@docent/schema';
import { DocentError } from '@docent/schema/names';
import type { PropertyValues, TemplateResult } from 'lit';
import { articleStyles } from '../base/article.styles.js';
import { DocentElement } from '../base/docent-element.js';
import { FactsController } from '../base/facts-controller.js';
import type { FactsResponse } from '../base/facts-request.js';
import type { Messages } from '../base/messages.js';
import { textStyles } from '../base/text.styles.js';
import type { VoiceAnswers, VoiceRequest, VoiceResponse } from '../base/voice-request.js';
import { renderRichText } from '../rich-text/render-rich-text.js';
import { askVoice } from '../voice/ask-voice.js';
import { isPublishedReviews } from './is-published-reviews.js';
import type { ReviewCompare } from './compare/review-compare.js';
import type { ReviewFigures } from './figures/review-figures.js';
import type { ReviewList } from './list/review-list.js';
import { renderReviews } from './render-reviews.js';
import type { Reading, ReviewsView } from './reviews-view.js';
import { reviewsMessages } from './reviews.messages.js';
import { reviewsStyles } from './reviews.styles.js';
import type { ReviewWrite } from './write/review-write.js';

/**
 * What customers publish about a subject: what all say together, with how sure that is; reviews for and against first; who
 * wrote each, on what basis, and what they got for it.
 *
 * @example
 * ```html
 * <docent-reviews subject="desk-01"></docent-reviews>
 * ```
 *
 * @event docent-content-unavailable - There is nothing to show.
 * @event docent-request - The element asks for its entity, and for reviews.
 *
 * @csspart base - The whole widget; `state` and `skeleton` are what it shows without reviews.
 * @csspart header - Title, intro, and what all reviews say together: `headline`; `title` is a part of it.
 * @csspart distribution - How many gave what; `criteria`, `time` and `how` are what else is behind the headline.
 * @csspart compare - Another subject beside it.
 * @csspart trust - How reviews are checked, ordered, scored and moderated, with the `ledger`.
 * @csspart toolbar - Order (`sort`) and what opens the `filter`.
 * @csspart first - The most useful `supportive` and `critical` review, and one by somebody `alike`.
 * @csspart reviews - The reviews; `review` is each of them, with `by`, `basis`, `disclosed`, `acts`, `answer`.
 * @csspart write - Where one is written.
 * @csspart footer - Owner, review date, sources.
 * @cssproperty --docent-color-text - and the other tokens of `src/base/tokens.ts`.
 */
export class DocentReviews extends DocentElement<PublishedReviews> implements ReviewsView {
  static override sheets = [...DocentElement.sheets, articleStyles, textStyles, reviewsStyles];
  static override properties = {
    ...DocentElement.properties,
    headingLevel: { type: Number, attribute: 'heading-level' },
    subject: {},
    compare: {},
    facts: { attribute: false },
    reading: { state: true },
  };

  readonly kind = 'reviews';
  protected english: Messages = reviewsMessages;

  /** Level of the title among the headings of the page, 1 to 4; reviews are one below. Default: 2. */
  declare headingLevel: number;
  /** Id of what is reviewed. Default: the only subject that the entity is for. */
  declare subject: string | undefined;
  /** Id of another subject to compare it with. Default: none. */
  declare compare: string | undefined;
  /** What is known of the reader: `customer.role` says whom they are like. Default: what the page tells Docent. */
  declare facts: Readonly<Record<string, unknown>> | undefined;
  /** @internal */
  declare reading: Reading;
  /** @internal */
  first: ReviewsPage | undefined;
  /** @internal */
  media = '';
  /** @internal */
  list: ReviewList | undefined;
  /** @internal */
  figures: ReviewFigures | undefined;
  /** @internal */
  comparison: ReviewCompare | undefined;
  /** @internal */
  writing: ReviewWrite | undefined;
  /** Made once, like what keeps rich text for other widgets, which would bring along more than it is worth here. */
  readonly #texts = new WeakMap<RichText, Node>();
  /** Of which subject the first page is, or is asked. */
  #read: string | undefined;
  /** Of which subject it was looked for what the customer wrote. */
  #own: string | undefined;
  #connected: AbortController | undefined;

  constructor() {
    super();
    this.headingLevel = 2;
    this.reading = 'loading';
    new FactsController(this);
  }

  /** @internal */
  get about(): string {
    const { data, subject } = this;
    if (subject !== undefined) return subject;
    return data?.subjects?.length === 1 ? data.subjects[0]!.id : '';
  }

  /** @internal */
  get aboutTitle(): string | undefined {
    return this.data?.subjects?.find(({ id }) => id === this.about)?.title;
  }

  /** @internal */
  get readerRole(): string | undefined {
    const said = (this.facts as FactsResponse | undefined)?.customer?.['role'];
    return this.data?.roles?.find(({ id }) => id === said)?.id;
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
    // Most pages have one way of reviewing, and name only what is reviewed.
    this.entity ??= 'default';
    super.connectedCallback();
    this.#connected = new AbortController();
    const { signal } = this.#connected;
    const again = () => {
      if (this.reading === 'offline' || this.reading === 'failed') void this.read();
    };
    this.ownerDocument.addEventListener('docent-ready', again, { signal });
    window.addEventListener('online', again, { signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connected?.abort();
  }

  /** @internal */
  async ask<L extends keyof VoiceAnswers>(
    list: L,
    query?: VoiceRequest['query'],
    about = this.about,
  ): Promise<VoiceResponse<L>> {
    const response = askVoice(this, list, about, query);
    if (!response) throw new DocentError('unreachable', 'Nobody answers.');
    return response;
  }

  /** @internal */
  async read(): Promise<void> {
    const { about, data, readerRole } = this;
    this.#read = about;
    if (!about || (data?.subjects && this.aboutTitle === undefined)) {
      this.status = 'empty';
      return;
    }
    this.reading = 'loading';
    const answer = askVoice(this, 'reviews', about, readerRole ? { like: readerRole } : {});
    if (!answer) {
      this.reading = 'offline';
      return;
    }
    try {
      const [{ answer: page, media }, { ReviewFigures }, { ReviewList }] = await Promise.all([
        answer,
        import('./figures/review-figures.js'),
        import('./list/review-list.js'),
      ]);
      if (this.#read !== about) return;
      if (!Array.isArray(page?.reviews)) throw new TypeError('No page of reviews.');
      this.first = page;
      this.media = media;
      if (!this.list) this.extend((this.list = new ReviewList(this)));
      if (!this.figures) this.extend((this.figures = new ReviewFigures(this)));
      this.list.start(page);
      this.reading = 'ready';
      void this.#loadRest();
    } catch (error) {
      if (this.#read === about) this.reading = Object(error).code === 'not-configured' ? 'unavailable' : 'failed';
    }
  }

  /** @internal */
  async write(): Promise<void> {
    await (await this.#more()).open();
  }

  async #more(): Promise<ReviewWrite> {
    const { ReviewWrite } = await import('./write/review-write.js');
    if (!this.writing) this.extend((this.writing = new ReviewWrite(this)));
    return this.writing;
  }

  /**
   * What search engines may be told of the subject, by schema.org; for the page to put where its own policy allows a block of data.
   * Undefined while there are no reviews, where the entity does not ask for it, the subject has no title, or there is too little
   * evidence.
   */
  async structuredData(): Promise<object | undefined> {
    const { aboutTitle, data, first } = this;
    if (!data?.structuredData || !first) return undefined;
    return (await import('./structured/to-structured-data.js')).toStructuredData(data, aboutTitle, first);
  }

  /** What few ask for; without it, everything else works. */
  async #loadRest(): Promise<void> {
    const { compare } = this;
    if (!compare || compare === this.comparison?.other) return;
    const part = await import('./compare/review-compare.js').catch(() => undefined);
    if (!part || compare !== this.compare) return;
    this.extend((this.comparison = new part.ReviewCompare(this, compare)));
    await this.comparison.load();
  }

  protected accepts(data: unknown): boolean {
    return isPublishedReviews(data);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { data, status } = this;
    if (data && status === 'empty' && changed.has('subject')) this.status = 'ready';
    if (data && this.status === 'ready' && this.#read !== this.about) void this.read();
  }

  /** Who has written before finds it, and so does who comes by the link of a receipt. */
  protected override updated(): void {
    const { about, record, status } = this;
    const { hash } = location;
    const linked = hash.startsWith('#docent-receipt=');
    if (status !== 'ready' || this.#own === about || (!linked && !Object(Object(record).ownDraft)[about])) return;
    this.#own = about;
    this.#more().then(
      writing => (linked ? writing.openLink(hash) : writing.look()),
      () => (this.#own = undefined),
    );
  }

  protected renderContent(): TemplateResult {
    return renderReviews(this);
  }
}

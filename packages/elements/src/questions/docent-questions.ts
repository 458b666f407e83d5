import type { PublishedQuestions } from '@docent/schema';
import { DocentError } from '@docent/schema/names';
import type { PropertyValues, TemplateResult } from 'lit';
import { articleStyles } from '../base/article.styles.js';
import type { CommandResponse } from '../base/command-request.js';
import { DocentElement } from '../base/docent-element.js';
import { DocentRequestEvent } from '../base/docent-request-event.js';
import type { Messages } from '../base/messages.js';
import { textStyles } from '../base/text.styles.js';
import type { VoiceAnswers, VoiceRequest, VoiceResponse } from '../base/voice-request.js';
import { keepRichText } from '../rich-text/keep-rich-text.js';
import { askVoice } from '../voice/ask-voice.js';
import type { QuestionActs } from './acts/question-acts.js';
import { isPublishedQuestions } from './is-published-questions.js';
import type { QuestionList } from './list/question-list.js';
import type { QuestionNotes } from './own/question-notes.js';
import type { OwnQuestions } from './own/own-questions.js';
import { pageSize } from './page-size.js';
import type { QuestionsView, Reading } from './questions-view.js';
import { questionsMessages } from './questions.messages.js';
import { questionsStyles } from './questions.styles.js';
import { renderQuestions } from './render-questions.js';
import type { QuestionWrite } from './write/question-write.js';

/**
 * What customers ask in public about a subject, and what customers and the vendor answer. Whoever begins to ask is shown
 * what was asked before; whoever has asked is told, once, that there is an answer.
 *
 * @example
 * ```html
 * <docent-questions subject="desk-01"></docent-questions>
 * ```
 *
 * @event docent-question-answer-told - Somebody who has asked is told that there is an answer.
 * @event docent-content-unavailable - There is nothing to show.
 * @event docent-record-change - Drafts, and what the customer was told, to be kept by the page.
 * @event docent-request - The element asks for its entity, for questions, and for what the customer wants done.
 *
 * @csspart base - The whole widget; `state` and `skeleton` are what it shows without questions.
 * @csspart header - Title and intro; `title` is a part of it.
 * @csspart ask - Where one asks: `similar` questions, and the `form`.
 * @csspart own - What became of what this customer has written; `news` is that there is an answer.
 * @csspart questions - The questions; `question` and `answer` are each of them.
 * @csspart pager - The way to the next page.
 * @csspart footer - Owner, review date, sources.
 * @cssproperty --docent-color-text - and the other tokens of `src/base/tokens.ts`.
 */
export class DocentQuestions extends DocentElement<PublishedQuestions> implements QuestionsView {
  static override sheets = [...DocentElement.sheets, articleStyles, textStyles, questionsStyles];
  static override properties = {
    ...DocentElement.properties,
    headingLevel: { type: Number, attribute: 'heading-level' },
    subject: {},
    question: {},
    reading: { state: true },
    words: { state: true },
  };

  readonly kind = 'questions';
  protected english: Messages = questionsMessages;

  /** Level of the title among the headings of the page, 1 to 4; questions are one below. Default: 2. */
  declare headingLevel: number;
  /** Id of what is asked about. Default: the only subject that the entity is for. */
  declare subject: string | undefined;
  /** Id of the one question that the page is about, which is then shown alone with its answers. Default: all of the subject. */
  declare question: string | undefined;
  /** @internal */
  declare reading: Reading;
  /** @internal */
  declare words: string;
  /** @internal */
  list: QuestionList | undefined;
  /** @internal */
  writing: QuestionWrite | undefined;
  /** @internal */
  acting: QuestionActs | undefined;
  /** @internal */
  notes: QuestionNotes | undefined;
  /** @internal */
  own: OwnQuestions | undefined;
  /** @internal */
  readonly text = keepRichText(() => this.data?.base);
  /** Of which subject and question the page on show is, or is asked. */
  #read: string | undefined;
  #looked = false;
  #recallVotes: (() => Promise<void>) | undefined;
  #connected: AbortController | undefined;

  constructor() {
    super();
    this.headingLevel = 2;
    this.reading = 'loading';
    this.words = '';
  }

  /** @internal */
  get about(): string {
    const { data, subject } = this;
    if (subject !== undefined) return subject;
    return data?.subjects?.length === 1 ? data.subjects[0]!.id : '';
  }

  get #wanted(): string {
    return `${this.about} ${this.question ?? ''}`;
  }

  /** @internal */
  get aboutTitle(): string | undefined {
    return this.data?.subjects?.find(({ id }) => id === this.about)?.title;
  }

  override connectedCallback(): void {
    // Most pages have one way of asking, and name only what is asked about.
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
  async ask<L extends keyof VoiceAnswers>(list: L, query?: VoiceRequest['query']): Promise<VoiceResponse<L>> {
    const response = askVoice(this, list, this.about, query);
    if (!response) throw new DocentError('unreachable', 'Nobody answers what customers say.');
    return response;
  }

  /** @internal */
  async command(name: string, ref: string, payload: Readonly<Record<string, unknown>>): Promise<CommandResponse> {
    const event = new DocentRequestEvent<'command'>({ type: 'command', name, ref, payload });
    this.dispatchEvent(event);
    if (!event.response) throw new DocentError('unreachable', 'Nobody carries out commands.');
    return event.response;
  }

  /** @internal */
  async read(): Promise<void> {
    const { about, data, question } = this;
    const wanted = this.#wanted;
    this.#read = wanted;
    if (!about || (data?.subjects && this.aboutTitle === undefined)) {
      this.status = 'empty';
      return;
    }
    this.reading = 'loading';
    const answer = askVoice(this, 'questions', about, { limit: String(pageSize), ...(question && { id: question }) });
    if (!answer) {
      this.reading = 'offline';
      return;
    }
    try {
      const [{ QuestionList }, { answer: page }] = await Promise.all([import('./list/question-list.js'), answer]);
      if (this.#read !== wanted) return;
      if (!this.list) this.extend((this.list = new QuestionList(this)));
      this.list.start(page);
      this.reading = 'ready';
      // Tried again on the next visit.
      this.#recall().catch(() => undefined);
      if (question && !page.questions.length) this.status = 'empty';
    } catch (error) {
      if (this.#read === wanted) this.reading = Object(error).code === 'not-configured' ? 'unavailable' : 'failed';
    }
  }

  /**
   * What search engines may be told of the question that the page is about, by schema.org; for the page to put where its own policy allows a
   * block of data. Undefined where `question` names none: a page with many questions is no `QAPage`; and where nobody has answered.
   */
  async structuredData(): Promise<object | undefined> {
    const { data, list, question } = this;
    if (!question || !list) return undefined;
    return (await import('./structured/to-question-page.js')).toQuestionPage(list, data!.owner);
  }

  /** What this browser knows of votes on questions and answers. */
  async #recall(): Promise<void> {
    const { followVotes } = await import('../votes/follow-votes.js');
    this.#recallVotes ??= followVotes(this, ['question', 'answer'], (known, isFresh) => {
      this.act().then(
        acts => acts.recall(known, isFresh),
        () => undefined,
      );
    });
    await this.#recallVotes();
  }

  /** @internal */
  async write(): Promise<QuestionWrite> {
    const { QuestionWrite } = await import('./write/question-write.js');
    if (!this.writing) this.extend((this.writing = new QuestionWrite(this)));
    return this.writing;
  }

  /** @internal */
  async act(): Promise<QuestionActs> {
    const { QuestionActs } = await import('./acts/question-acts.js');
    if (!this.acting) this.extend((this.acting = new QuestionActs(this)));
    return this.acting;
  }

  /** @internal */
  async follow(): Promise<OwnQuestions> {
    const { OwnQuestions } = await import('./own/own-questions.js');
    if (!this.own) this.extend((this.own = new OwnQuestions(this)));
    return this.own;
  }

  /** @internal */
  async focusOn(place: string): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(place)?.focus();
  }

  protected accepts(data: unknown): boolean {
    return isPublishedQuestions(data);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { data, status } = this;
    if (data && status === 'empty' && (changed.has('subject') || changed.has('question'))) this.status = 'ready';
    if (data && this.status === 'ready' && this.#read !== this.#wanted) void this.read();
  }

  protected override updated(): void {
    // Who has asked on an earlier visit, or comes with a receipt, wants to know what became of it.
    const isOwn =
      Object.hasOwn(Object(this.record) as object, 'ownAsked') || location.hash.startsWith('#docent-receipt=');
    if (this.reading !== 'ready' || this.#looked || !isOwn) return;
    this.#looked = true;
    // Tried again on the next visit.
    this.follow().then(
      own => own.look(),
      () => undefined,
    );
  }

  protected renderContent(): TemplateResult {
    return renderQuestions(this);
  }
}

import { advise } from '@docent/engine/advise/advise.js';
import type { Advised } from '@docent/engine/advise/advised.js';
import type { Situation } from '@docent/engine/advise/guide.js';
import { nextQuestionInSteps } from '@docent/engine/advise/next-question.js';
import type { PublishedAdvice, PublishedQuestion } from '@docent/schema';
import type { DocentFactEvent } from '../base/docent-fact-event.js';
import { DocentRecordChangeEvent } from '../base/docent-record-change-event.js';
import {
  AdviceGivenEvent,
  type AdviceProgress,
  AdviceQuestionAnsweredEvent,
  AdviceStartedEvent,
  isPrivate,
} from './advice-events.js';
import { type AdviceState, readRecord, type RecordedState } from './advice-state.js';
import { AnswerBook } from '../question/answer-book.js';
import { inSlices } from './in-slices.js';

/** What a session needs of the element it belongs to. */
export interface AdviceSessionHost extends EventTarget {
  /** What rules may see beside the answers. */
  readonly facts: Situation['facts'];
  /** What the rules of the guide need beyond the usual. */
  readonly operators: Situation['operators'];
  /** Tells a fact to the page. */
  emit(event: DocentFactEvent): void;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Shows what is new. */
  requestUpdate(): void;
}

/** What follows from what was answered; computed when it is first asked for. */
interface Derived {
  recorded?: RecordedState;
  situation?: Situation;
  advised?: Advised;
}

/** The answers of a link, and what tells it from other links. */
export interface LinkedState extends AdviceState {
  key: string;
}

/** One customer being advised: what was answered, what is asked next, and what to tell about it. */
export class AdviceSession {
  guide: PublishedAdvice;
  /** The question on show, one at a time; none: the result is. */
  shown: string | undefined;
  /** There is something on show. */
  begun = false;
  /** The customer wishes to see the result, where all questions are on one page. */
  concluded = false;
  /** The customer wishes to be asked what cannot change the result, too. */
  everything = false;
  #host: AdviceSessionHost;
  readonly #book = new AnswerBook();
  #linked: LinkedState | undefined;
  /** Questions shown before, for going back. */
  #trail: string[] = [];
  #started = false;
  #told = '';
  #derived: Derived = {};
  /** Counts moves, so that one that was overtaken is recognised. */
  #turn = 0;
  #next: string | undefined;
  #now: string;

  constructor(host: AdviceSessionHost, guide: PublishedAdvice) {
    this.#host = host;
    this.guide = guide;
    this.#now = new Date(host.now()).toISOString();
  }

  /** What is on record, with what was answered here. */
  get recorded(): RecordedState {
    return (this.#derived.recorded ??= readRecord(this.guide, this.#book.all));
  }

  /** The answers of a link, as long as the customer only looks at them. */
  get linked(): LinkedState | undefined {
    return this.#linked;
  }

  get situation(): Situation {
    const { answers, assumptions, weights } = this.#linked ?? this.recorded;
    const { facts, operators } = this.#host;
    return (this.#derived.situation ??= {
      answers,
      assumptions,
      weights,
      now: this.#now,
      ...(facts && { facts }),
      ...(operators && { operators }),
    });
  }

  get advised(): Advised {
    return (this.#derived.advised ??= advise(this.guide, this.situation));
  }

  get progress(): AdviceProgress {
    const { open, relevant } = this.advised;
    return { answered: relevant.length - open.length, total: relevant.length };
  }

  /** Layout that the customer has chosen, else the author's. */
  get layout(): 'steps' | 'page' {
    const { layout } = this.recorded;
    return layout === 'page' || layout === 'steps' ? layout : this.guide.layout;
  }

  /** The result is on show. */
  get finished(): boolean {
    return this.begun && (this.layout === 'page' ? this.concluded : !this.shown);
  }

  /** The question one step back. */
  get former(): string | undefined {
    return this.#trail.findLast(id => id !== this.shown && this.advised.relevant.includes(id));
  }

  /** How many questions were shown before this one. */
  get position(): number {
    return this.#trail.filter(id => id !== this.shown).length + 1;
  }

  /** Forgets what follows from what rules may see. */
  refresh(): void {
    this.#derived = {};
  }

  /** Goes on with the same guide in another wording, or published again. */
  reword(guide: PublishedAdvice): void {
    this.guide = guide;
    this.refresh();
    if (this.shown && !guide.questions.some(({ id }) => id === this.shown)) this.begun = false;
  }

  /**
   * Takes over what is on record; nothing on record means that it was erased. Until the customer acts here, what is shown
   * follows. Afterwards a record that lags behind what was done here, or comes from another tab, is merged.
   */
  restore(record: unknown): void {
    this.#book.restore(record);
    this.renew();
  }

  /** What it rests on has changed. Until the customer acts here, what is shown follows. */
  renew(): void {
    this.refresh();
    if (this.#turn && !this.#started) void this.begin();
  }

  /** Shows the answers of a link, unless they were taken over before; `undefined` returns to those on record. */
  follow(linked: LinkedState | undefined): void {
    this.#linked = linked?.key === this.recorded.link ? undefined : linked;
    this.refresh();
  }

  /** Shows where the customer stands. */
  async begin(): Promise<void> {
    if (!(await this.#seek())) return;
    this.#trail = this.#linked ? Object.keys(this.#linked.answers) : this.recorded.order;
    this.shown = this.#next;
    this.begun = true;
    this.#host.requestUpdate();
  }

  /** Goes to what is asked next, or, when no answer can change it, to the result. */
  async proceed(): Promise<void> {
    if (!(await this.#seek())) return;
    this.show(this.#next);
    if (this.finished) this.tell();
    this.#host.requestUpdate();
  }

  /** Shows a question, or the result. */
  show(id: string | undefined): void {
    this.#turn++;
    if (this.shown && this.#trail.at(-1) !== this.shown) this.#trail.push(this.shown);
    this.shown = id;
  }

  /** Goes one step back. */
  back(): void {
    const { former } = this;
    if (!former) return;
    this.#turn++;
    this.#trail.length = this.#trail.lastIndexOf(former);
    this.shown = former;
  }

  /**
   * The customer answers; `undefined` takes the answer back.
   *
   * @returns whether that is something new
   */
  answer(question: PublishedQuestion, answer: unknown): boolean {
    const { answers } = this.situation;
    const before = answers[question.id];
    if (JSON.stringify(before) === JSON.stringify(answer)) return false;
    this.start();
    this.#write(question.id, answer ?? null, answer === null);
    this.save();
    this.#host.emit(new AdviceQuestionAnsweredEvent(question, answer, before !== undefined, this.progress));
    return true;
  }

  /** Sets something of the customer's own beside the answers, to be saved. */
  keep(item: 'ownWeights' | 'ownAssumptions' | 'ownLayout', value: unknown): void {
    this.start();
    this.#write(item, value);
    this.refresh();
  }

  /** Takes all answers back. */
  reset(): void {
    this.start();
    for (const id of this.recorded.order) this.#write(id, null);
    for (const item of ['ownWeights', 'ownAssumptions']) this.#write(item, null);
    this.save();
    this.everything = this.concluded = false;
  }

  /** Shows the result below the questions. */
  conclude(): void {
    this.start();
    this.concluded = true;
    this.tell();
  }

  /** Tells the result, if it is another one than was told before. */
  tell(): void {
    const { first, second, verdict } = this.advised;
    const told = [verdict, first?.id, second?.id].join();
    if (!this.#started || told === this.#told) return;
    this.#told = told;
    this.#host.emit(new AdviceGivenEvent(this.advised, this.progress));
  }

  /** The customer does something; what came by a link is theirs from now on. */
  start(): void {
    const linked = this.#linked;
    const resumed = this.recorded.order.length > 0;
    if (!this.#started) {
      this.#started = true;
      const from = linked ? 'link' : resumed ? 'resume' : 'start';
      this.#host.emit(new AdviceStartedEvent(this.guide.questions.length, from));
    }
    if (linked) this.#take(linked);
  }

  /** Hands over what is to be kept. */
  save(): void {
    this.refresh();
    this.#host.dispatchEvent(new DocentRecordChangeEvent(this.guide.ref, this.#book.all));
  }

  /** Finds what to ask next; meanwhile everything stays as it is. Whether no other move was made since. */
  async #seek(): Promise<boolean> {
    const turn = ++this.#turn;
    const { guide, situation } = this;
    const next = this.everything ? this.advised.open[0] : await inSlices(nextQuestionInSteps(guide, situation));
    if (turn !== this.#turn) return false;
    this.#next = next;
    return true;
  }

  #take({ answers, assumptions, key, weights }: LinkedState): void {
    const before = this.recorded.answers;
    this.#linked = undefined;
    for (const question of this.guide.questions) {
      const { id } = question;
      if (Object.hasOwn(answers, id)) this.#write(id, answers[id], answers[id] === null);
      // What no link carries stays.
      else if (Object.hasOwn(before, id) && !isPrivate(question)) this.#write(id, null);
    }
    this.#write('ownWeights', weights);
    this.#write('ownAssumptions', assumptions);
    this.#write('ownLink', key);
    this.refresh();
  }

  #write(item: string, value: unknown, unknown = false): void {
    const { revision } = this.guide;
    this.#book.write(item, revision, value, unknown, this.#host.now());
  }
}

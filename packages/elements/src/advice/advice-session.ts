import { advise } from '@docent/engine/advise/advise.js';
import type { Advised } from '@docent/engine/advise/advised.js';
import type { Situation } from '@docent/engine/advise/guide.js';
import { recordAnswer } from '@docent/engine/record/record-answer.js';
import type { ItemAnswers, PublishedAdvice, PublishedQuestion } from '@docent/schema';
import type { DocentFactEvent } from '../base/docent-fact-event.js';
import { DocentRecordChangeEvent } from '../base/docent-record-change-event.js';
import {
  AdviceGivenEvent,
  type AdviceProgress,
  AdviceQuestionAnsweredEvent,
  AdviceStartedEvent,
  isPrivate,
} from './advice-events.js';
import { type AdviceState, readRecord, type RecordedState, soundAnswers } from './advice-state.js';

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
}

/** What follows from what was answered; computed when it is first asked for. */
interface Derived {
  recorded?: RecordedState;
  situation?: Situation;
  advised?: Advised;
  next?: { question: string | undefined };
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
  #known: ItemAnswers = {};
  /** What was answered here. */
  #own: ItemAnswers = {};
  #linked: LinkedState | undefined;
  /** Questions shown before, for going back. */
  #trail: string[] = [];
  #started = false;
  #told = '';
  #derived: Derived = {};
  #now: string;

  constructor(host: AdviceSessionHost, guide: PublishedAdvice) {
    this.#host = host;
    this.guide = guide;
    this.#now = new Date(host.now()).toISOString();
  }

  /** What is on record, with what was answered here. */
  get recorded(): RecordedState {
    return (this.#derived.recorded ??= readRecord(this.guide, this.#record));
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

  /** The question to ask next; none when no answer can change the result. */
  get next(): string | undefined {
    this.#derived.next ??= {
      question: this.everything || this.advised.verdict === 'not-yet' ? this.advised.open[0] : undefined,
    };
    return this.#derived.next.question;
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
    this.#known = soundAnswers(record);
    if (!record) this.#own = {};
    this.refresh();
    if (this.begun && !this.#started) this.begin();
  }

  /** Shows the answers of a link, unless they were taken over before; `undefined` returns to those on record. */
  follow(linked: LinkedState | undefined): void {
    this.#linked = linked?.key === this.recorded.link ? undefined : linked;
    this.refresh();
  }

  /** Shows where the customer stands. */
  begin(): void {
    this.begun = true;
    this.#trail = Object.keys(this.#linked?.answers ?? {});
    if (!this.#linked) this.#trail = this.recorded.order;
    this.proceed();
  }

  /** Goes to what is asked next, or to the result. */
  proceed(): void {
    this.shown = this.next;
    if (this.finished) this.tell();
  }

  /** Shows a question. */
  show(id: string | undefined): void {
    if (this.shown && this.#trail.at(-1) !== this.shown) this.#trail.push(this.shown);
    this.shown = id;
  }

  /** Goes one step back. */
  back(): void {
    const { former } = this;
    if (!former) return;
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
    this.begin();
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
    this.#host.dispatchEvent(new DocentRecordChangeEvent(this.guide.ref, this.#record));
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
    const given = { item, revision, attempts: false, value, ...(unknown && { unknown }) };
    const said = recordAnswer(this.#record, given, this.#host.now());
    this.#own = { ...this.#own, [item]: { ...this.#own[item], ...said[item] } };
  }

  get #record(): ItemAnswers {
    const all: ItemAnswers = { ...this.#known };
    for (const [item, revisions] of Object.entries(this.#own)) {
      for (const [revision, pair] of Object.entries(revisions)) {
        if (pair.latest.at > (all[item]?.[revision]?.latest?.at ?? 0)) all[item] = { ...all[item], [revision]: pair };
      }
    }
    return all;
  }
}

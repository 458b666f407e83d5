import { type SettledSurvey, settleSurvey, type SurveySituation } from '@docent/engine/survey/settle-survey.js';
import type { ItemAnswers, PublishedSurvey, PublishedSurveyQuestion } from '@docent/schema';
import type { DocentFactEvent } from '../base/docent-fact-event.js';
import { DocentRecordChangeEvent } from '../base/docent-record-change-event.js';
import { AnswerBook } from '../question/answer-book.js';
import { SurveyQuestionAnsweredEvent, SurveyStartedEvent, SurveySubmittedEvent } from './survey-events.js';

/** What a session needs of the element it belongs to. */
export interface SurveySessionHost extends Pick<EventTarget, 'dispatchEvent'> {
  readonly facts: SurveySituation['facts'];
  /** What the rules of the survey need beyond the usual. */
  readonly operators: SurveySituation['operators'];
  /** What knows answers with parts of their own, where the survey asks for such. */
  readonly fit: SurveySituation['fit'];
  /** It has come into view; who acts has seen it. */
  seen(): void;
  emit(event: DocentFactEvent): void;
  /** Milliseconds since the epoch. */
  now(): number;
}

/** Where the end of a survey is kept, and the seed of its order; no question has such an id. */
const [end, order] = ['ownEnd', 'ownOrder'] as const;

/** One customer answering a survey: what they said, what is asked next, and that it is never asked again. */
export class SurveySession {
  survey: PublishedSurvey;
  /** Id of the question on show. */
  shown: string | undefined;
  #host: SurveySessionHost;
  readonly #book = new AnswerBook();
  #settled: SettledSurvey | undefined;
  /** Since when the customer has acted on this page. */
  #since: number | undefined;
  #seed = String(Math.random());

  constructor(host: SurveySessionHost, survey: PublishedSurvey) {
    this.#host = host;
    this.survey = survey;
  }

  /** What is asked, and the answers that count. */
  get settled(): SettledSurvey {
    return (this.#settled ??= this.#settle());
  }

  get question(): PublishedSurveyQuestion | undefined {
    return this.settled.relevant.find(({ id }) => id === this.shown);
  }

  /** It was sent, whatever it asked then: on this page, in another tab, or on an earlier visit. */
  get submitted(): boolean {
    return this.#latest(end) !== undefined;
  }

  /** It was sent, and taken back: there are no answers, and nobody is asked again. */
  get withdrawn(): boolean {
    return this.#latest(end) === 'withdrawn';
  }

  /** All that is kept, by question or by an id that no question has, and revision. */
  get all(): ItemAnswers {
    return this.#book.all;
  }

  /** The customer has answered something, now or earlier. */
  get begun(): boolean {
    return this.#since !== undefined || Object.keys(this.settled.answers).length > 0;
  }

  /** What makes the order of options this customer's own, the same on every visit. */
  get seed(): string {
    return String(this.#latest(order) ?? this.#seed);
  }

  /** Forgets what follows from what rules may see. */
  refresh(): void {
    this.#settled = undefined;
  }

  /** Goes on with the same survey in another wording, or published again. */
  reword(survey: PublishedSurvey): void {
    this.survey = survey;
    this.refresh();
    this.begin();
  }

  /** Takes over what is on record; nothing means that it was erased. What was answered here since is not taken back. */
  restore(record: unknown): void {
    this.#book.restore(record);
    this.refresh();
    // Until the customer acts here, what is shown follows what they did elsewhere.
    if (this.#since === undefined) this.shown = undefined;
    this.begin();
  }

  /** Shows the first question without an answer, unless one is on show that is still asked. */
  begin(): void {
    if (this.question) return;
    const { answers, relevant } = this.settled;
    const open = relevant.find(({ id }) => !Object.hasOwn(answers, id)) ?? relevant.at(-1);
    this.shown = open?.id;
  }

  /** The customer answers; `null`: prefers not to say; `undefined`: takes the answer back. */
  answer({ id }: PublishedSurveyQuestion, answer: unknown): void {
    const question = this.survey.questions.find(question => question.id === id)!;
    const before = this.settled.answers[id];
    this.start();
    if (JSON.stringify(before) === JSON.stringify(answer)) return;
    this.write(id, question.revision, answer ?? null, answer === null);
    if (this.#latest(order) === undefined) this.write(order, '*', this.#seed);
    this.save();
    this.#host.emit(new SurveyQuestionAnsweredEvent(question, answer));
  }

  /**
   * The question after the one on show, given an answer to that which is not kept yet.
   *
   * @returns `undefined`: there is none, and the survey can be sent
   */
  after(answer: unknown): PublishedSurveyQuestion | undefined {
    const { relevant } = this.#settle(this.shown === undefined ? {} : { [this.shown]: answer });
    return relevant[relevant.findIndex(({ id }) => id === this.shown) + 1];
  }

  /** The question before the one on show. */
  get before(): PublishedSurveyQuestion | undefined {
    const { relevant } = this.settled;
    return relevant[relevant.findIndex(({ id }) => id === this.shown) - 1];
  }

  /** Goes on to the next question, to one that still has to be answered, or sends the survey. */
  proceed(): void {
    this.start();
    const { answers, relevant } = this.settled;
    const next =
      this.after(answers[this.shown ?? '']) ??
      relevant.find(({ id, required }) => required && !Object.hasOwn(answers, id));
    if (next) this.shown = next.id;
    else this.#submit();
  }

  back(): void {
    this.start();
    this.shown = this.before?.id ?? this.shown;
  }

  /** The customer acts for the first time on this page. */
  start(): void {
    if (this.#since !== undefined || this.submitted) return;
    this.#since = this.#host.now();
    this.#host.seen();
    this.#host.emit(new SurveyStartedEvent());
  }

  #submit(): void {
    // A second click finds it sent.
    if (this.submitted) return;
    const { answers } = this.settled;
    const now = this.#host.now();
    const seconds = Math.min(86_400, Math.max(0, Math.round((now - (this.#since ?? now)) / 1000)));
    this.write(end, this.survey.revision, 'submitted');
    this.save();
    this.#host.emit(new SurveySubmittedEvent({ questions: Object.keys(answers).length, seconds }));
  }

  #settle(draft: Record<string, unknown> = {}): SettledSurvey {
    const { facts, fit, operators } = this.#host;
    const { all } = this;
    const kept = this.survey.questions.flatMap(({ id, revision }): [string, unknown][] => {
      const said = all[id]?.[revision]?.latest;
      return said && (said.value != null || said.unknown) ? [[id, said.value]] : [];
    });
    return settleSurvey(this.survey, {
      answers: { ...Object.fromEntries(kept), ...draft },
      now: new Date(this.#host.now()).toISOString(),
      ...(facts && { facts }),
      ...(operators && { operators }),
      ...(fit && { fit }),
    });
  }

  #latest(item: string): unknown {
    const said = Object.values(this.all[item] ?? {}).map(({ latest }) => latest);
    return said.sort((a, b) => b.at - a.at)[0]?.value ?? undefined;
  }

  /** Writes something down, to be handed over by `save`. */
  write(item: string, revision: string, value: unknown, unknown = false): void {
    this.#book.write(item, revision, value, unknown, this.#host.now());
  }

  /** Hands over what is to be kept. */
  save(): void {
    this.refresh();
    this.#host.dispatchEvent(new DocentRecordChangeEvent(this.survey.ref, this.all));
  }
}

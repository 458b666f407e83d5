import { asQuestion, otherId } from '@docent/engine/survey/as-question.js';
import { otherText, seenByRules } from '@docent/engine/survey/survey-answer.js';
import type { PublishedSurveyQuestion } from '@docent/schema';
import type { Reading } from '../question/question-field.js';
import type { SurveyField } from './survey-field.js';
import type { SurveyFlow } from './survey-flow.js';

/** What was entered and is not answered yet, by question. */
export class SurveyFields {
  #flow: SurveyFlow;
  #drafts = new Map<string, unknown>();
  #others = new Map<string, string>();
  #problems = new Map<string, string>();

  constructor(flow: SurveyFlow) {
    this.#flow = flow;
  }

  /** Forgets what was entered: of one question, or of all. */
  reset(id?: string): void {
    for (const entered of [this.#drafts, this.#others, this.#problems]) {
      if (id === undefined) entered.clear();
      else entered.delete(id);
    }
  }

  /** Something was entered that is no answer yet. */
  touched(id: string): boolean {
    return this.#drafts.has(id) || this.#others.has(id);
  }

  /** The field of a question. */
  of(asked: PublishedSurveyQuestion): SurveyField {
    const { inputs, view } = this.#flow;
    const { headingLevel, session, shownLocale, t } = view;
    const { id, type } = asked;
    const { answers } = session.settled;
    const answer = (Object.hasOwn(answers, id) ? answers[id] : this.#flow.suggest(asked)) ?? undefined;
    const question = asQuestion(asked);
    const enter = (map: Map<string, unknown>) => (entered: unknown) => {
      map.set(id, entered);
      this.#problems.delete(id);
      view.requestUpdate();
    };
    const field = {
      asked,
      question: { ...question, ...(question.options && { options: this.#flow.order(asked, question.options) }) },
      draft: this.#drafts.get(id),
      other: this.#others.get(id) ?? otherText(answer) ?? '',
      problem: this.#problems.get(id),
      notes: {},
      criteria: asked.options ?? [],
      headingLevel: headingLevel + 1,
      eyebrow: undefined,
      locale: shownLocale,
      t,
      text: nodes => view.text(nodes),
      enter: enter(this.#drafts),
      enterOther: enter(this.#others as Map<string, unknown>),
    } satisfies SurveyField as { -readonly [key in keyof SurveyField]: SurveyField[key] };
    if (!this.#drafts.has(id) && answer !== undefined)
      field.draft = inputs[type]?.draft?.(answer, field) ?? seenByRules(answer);
    return field;
  }

  /** The answer that was entered; `undefined`: nothing, which may be left so. */
  read(asked: PublishedSurveyQuestion): Reading {
    const field = this.of(asked);
    const { draft } = field;
    const empty = draft === undefined || draft === '' || (Array.isArray(draft) && !draft.length);
    if (empty && !asked.required && asked.type !== 'consent') return { answer: undefined };
    const reading = this.#flow.inputs[asked.type]!.read(field);
    if (!('answer' in reading) || asked.other === undefined) return reading;
    const { answer } = reading;
    if (![answer].flat().includes(otherId)) return reading;
    const other = field.other.trim();
    if (!other) return { problem: field.t('writeOther') };
    return { answer: Array.isArray(answer) ? answer.map(id => (id === otherId ? { other } : id)) : { other } };
  }

  /** Shows from now on what is wrong with what was entered. */
  complain(id: string, problem: string): void {
    this.#problems.set(id, problem);
    this.#flow.view.requestUpdate();
  }
}

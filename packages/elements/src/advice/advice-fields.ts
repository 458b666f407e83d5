import type { PublishedQuestion } from '@docent/schema';
import type { QuestionField, Reading } from '../question/question-field.js';
import type { AdviceFlow } from './advice-flow.js';

/** What was entered and is no answer yet, by question. */
export class AdviceFields {
  /** The last key pressed chose among what is there, as arrows do in a group of radio buttons: it is no answer yet. */
  browsing = false;
  #flow: AdviceFlow;
  #drafts = new Map<string, unknown>();
  #problems = new Map<string, string>();

  constructor(flow: AdviceFlow) {
    this.#flow = flow;
  }

  /** Forgets everything. */
  reset(): void {
    this.#drafts.clear();
    this.#problems.clear();
  }

  /** Forgets what was entered for a question. */
  forget(id: string): void {
    this.#drafts.delete(id);
    this.#problems.delete(id);
  }

  /** Something was entered that is no answer yet. */
  touched(id: string): boolean {
    return this.#drafts.has(id);
  }

  /** The field of a question. */
  of(question: PublishedQuestion, eyebrow?: string): QuestionField {
    const { inputs, view } = this.#flow;
    const { guide, headingLevel, shownLocale, situation, t } = view;
    const { id, type } = question;
    const field = {
      question: { currency: guide.currency, ...question },
      draft: this.#drafts.get(id),
      problem: this.#problems.get(id),
      notes: {},
      criteria: guide.criteria,
      headingLevel: headingLevel + 1,
      eyebrow,
      locale: shownLocale,
      t,
      text: nodes => view.text(nodes),
      enter: draft => {
        this.#drafts.set(id, draft);
        this.#problems.delete(id);
        view.requestUpdate();
      },
    } satisfies QuestionField as { -readonly [key in keyof QuestionField]: QuestionField[key] };
    const answer = situation.answers[id] ?? undefined;
    if (!this.touched(id) && answer !== undefined) field.draft = inputs[type]?.draft?.(answer, field) ?? answer;
    return field;
  }

  /** Reads what was entered; what is wrong with it is shown from then on. */
  read(question: PublishedQuestion): Reading {
    const { inputs, view } = this.#flow;
    const reading = inputs[question.type]!.read(this.of(question));
    if ('problem' in reading) this.#problems.set(question.id, reading.problem);
    view.requestUpdate();
    return reading;
  }

  /** What was answered, in words; empty when nothing was. */
  say(id: string): string {
    const { inputs, view } = this.#flow;
    const { guide, situation, t } = view;
    const question = guide.questions.find(question => question.id === id);
    const answer = situation.answers[id];
    if (!question || answer === undefined) return '';
    return answer === null ? t('unknown') : (inputs[question.type]?.say(answer, this.of(question)) ?? '');
  }
}

import type { PublishedQuestion } from '@docent/schema';
import { html, nothing, type TemplateResult } from 'lit';
import type { QuestionField } from '../../question/question-field.js';
import { renderQuestion } from '../../question/render-question.js';
import type { HowtoAdapt } from './howto-adapt.js';

/** The questions, and what was entered and is no answer yet. */
export class HowtoFields {
  #adapt: HowtoAdapt;
  #drafts = new Map<string, unknown>();
  #problems = new Map<string, string>();

  constructor(adapt: HowtoAdapt) {
    this.#adapt = adapt;
  }

  render(): unknown {
    return this.#adapt.view.howto.questions?.map(question => this.#renderOne(question));
  }

  #renderOne(question: PublishedQuestion): TemplateResult {
    const { inputs, view } = this.#adapt;
    const input = inputs[question.type];
    const { id, optional } = question;
    if (!input) return html`${nothing}`;
    const settle = () => {
      if (this.#drafts.has(id)) this.#settle(question);
    };
    return html`<div
      @change=${() => input.settles && settle()}
      @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && !event.isComposing && settle()}
      @focusout=${({ currentTarget, relatedTarget }: FocusEvent) => {
        if (!(currentTarget as Element).contains(relatedTarget as Element | null)) settle();
      }}
    >
      ${renderQuestion(this.#fieldOf(question), input)}
      ${
        optional
          ? html`<button
              class="button"
              part="unknown"
              @click=${() => {
                this.#forget(id);
                this.#adapt.take(question, null);
              }}
            >
              ${view.t('unknown')}
            </button>`
          : nothing
      }
    </div>`;
  }

  #fieldOf(question: PublishedQuestion): QuestionField {
    const { inputs, view } = this.#adapt;
    const { id, type } = question;
    const field = {
      question,
      draft: this.#drafts.get(id),
      problem: this.#problems.get(id),
      notes: {},
      criteria: [],
      headingLevel: view.headingLevel + 1,
      eyebrow: undefined,
      locale: view.shownLocale,
      t: view.t,
      text: nodes => view.text(nodes),
      enter: draft => {
        this.#drafts.set(id, draft);
        this.#problems.delete(id);
        view.requestUpdate();
      },
    } satisfies QuestionField as { -readonly [key in keyof QuestionField]: QuestionField[key] };
    const answer = view.session.progress.choices?.[id]?.value ?? undefined;
    if (!this.#drafts.has(id) && answer !== undefined) field.draft = inputs[type]?.draft?.(answer, field) ?? answer;
    return field;
  }

  /** Takes over what was entered, if it is an answer; what is wrong with it is shown from then on. */
  #settle(question: PublishedQuestion): void {
    const { inputs, view } = this.#adapt;
    const reading = inputs[question.type]!.read(this.#fieldOf(question));
    if ('problem' in reading) {
      this.#problems.set(question.id, reading.problem);
      view.requestUpdate();
      return;
    }
    this.#forget(question.id);
    this.#adapt.take(question, reading.answer);
  }

  #forget(id: string): void {
    this.#drafts.delete(id);
    this.#problems.delete(id);
  }
}

import type { PublishedSurveyOption, PublishedSurveyQuestion, SurveyType } from '@docent/schema';
import type { TemplateResult } from 'lit';
import { FactsController, type FactsHost } from '../base/facts-controller.js';
import type { WidgetPart } from '../base/widget-part.js';
import { questionMessages } from '../question/question.messages.js';
import { questionStyles } from '../question/question.styles.js';
import { renderSurveyFlow } from './render-survey-flow.js';
import type { SurveyInputs } from './survey-field.js';
import { SurveyFields } from './survey-fields.js';
import { surveyFlowMessages } from './survey-flow.messages.js';
import { surveyFlowStyles } from './survey-flow.styles.js';
import { surveyInputs } from './survey-inputs.js';
import type { SurveyView } from './survey-view.js';

/** Types that not every survey has, with what asks them: those that guides ask, too, and those that only surveys ask. */
const loaders: readonly (readonly [
  types: readonly SurveyType[],
  load: () => Promise<WidgetPart & { inputs: object }>,
])[] = [
  [['allocation', 'date', 'number', 'text'], async () => (await import('../question/more-inputs.js')).moreInputs],
  [['consent', 'rating'], async () => (await import('./more/survey-more.js')).surveyMore],
];

/** Asks: shows a question, takes its answer, and goes on to the next, or sends the survey. */
export class SurveyFlow implements WidgetPart {
  readonly english = { ...questionMessages, ...surveyFlowMessages };
  readonly styles = questionStyles + surveyFlowStyles;
  readonly view: SurveyView;
  readonly fields: SurveyFields;
  /** Ways of answering that are there. */
  inputs: SurveyInputs = surveyInputs;
  /** What the customer finds entered where they have said nothing. */
  suggest: (question: PublishedSurveyQuestion) => unknown = () => undefined;
  /** Options in the order in which this customer sees them. */
  order = (_: PublishedSurveyQuestion, options: PublishedSurveyOption[]): PublishedSurveyOption[] => options;

  constructor(view: SurveyView & FactsHost) {
    this.view = view;
    new FactsController(view);
    this.fields = new SurveyFields(this);
  }

  /** Loads ways of answering that the survey has and that are not there yet. */
  async equip(): Promise<void> {
    const { view } = this;
    await Promise.all(
      loaders.map(async ([types, load]) => {
        const lacks = () => view.data!.questions.some(({ type }) => types.includes(type) && !this.inputs[type]);
        if (!lacks()) return;
        const part = await load();
        // Two surveys in a row may have asked for the same.
        if (!lacks()) return;
        view.extend(part);
        this.inputs = { ...this.inputs, ...(part.inputs as SurveyInputs) };
      }),
    );
  }

  /** Forgets what was entered and is no answer. */
  reset(): void {
    this.fields.reset();
  }

  render(): TemplateResult {
    return renderSurveyFlow(this);
  }

  /** The answer to a question, in words; `undefined` when there is no such question, or no answer. */
  say(id: string): string | undefined {
    const { data, session, t } = this.view;
    const question = data!.questions.find(question => question.id === id);
    const answer = session.settled.answers[id];
    if (!question || answer === undefined) return undefined;
    if (answer === null) return t('declined');
    const field = this.fields.of(question);
    return this.inputs[question.type]?.say(field.draft, field);
  }

  /** Takes the answer to the question on show, and goes on; what is wrong with it is shown. */
  proceed(): void {
    const { session } = this.view;
    const { question } = session;
    if (!question || session.submitted) return;
    const declined = session.settled.answers[question.id] === null && !this.fields.touched(question.id);
    const reading = declined ? { answer: null } : this.fields.read(question);
    if ('problem' in reading) {
      this.fields.complain(question.id, reading.problem);
      void this.#focus('.panel input:checked', '.panel :is(input,textarea,select,.question button)');
      return;
    }
    this.#settle(reading.answer);
  }

  /** The customer prefers not to say. */
  decline(): void {
    this.#settle(null);
  }

  back(): void {
    this.view.session.back();
    this.#move();
  }

  #settle(answer: unknown): void {
    const { session } = this.view;
    const question = session.question!;
    session.answer(question, answer);
    this.fields.reset(question.id);
    session.proceed();
    this.#move();
  }

  #move(): void {
    this.view.requestUpdate();
    void this.#focus('.panel [tabindex="-1"]');
  }

  async #focus(...places: string[]): Promise<void> {
    const { renderRoot } = this.view;
    await this.view.updateComplete;
    places
      .map(place => renderRoot.querySelector<HTMLElement>(place))
      .find(Boolean)
      ?.focus();
  }
}

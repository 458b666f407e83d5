import type { PublishedQuestion } from '@docent/schema';
import type { TemplateResult } from 'lit';
import { FactsController, type FactsHost } from '../base/facts-controller.js';
import type { WidgetPart } from '../base/widget-part.js';
import { choiceInputs } from '../question/choice-inputs.js';
import type { QuestionInputs } from '../question/question-field.js';
import { questionMessages } from '../question/question.messages.js';
import { questionStyles } from '../question/question.styles.js';
import { AdviceFields } from './advice-fields.js';
import { adviceFlowMessages } from './advice-flow.messages.js';
import { adviceFlowStyles } from './advice-flow.styles.js';
import type { AdviceRest } from './advice-rest.js';
import type { AdviceResult } from './advice-result.js';
import type { FlowView } from './flow-view.js';
import { renderFlow } from './render-flow.js';

/** Asks: shows questions, takes answers, and goes on to the next, or to the result. */
export class AdviceFlow implements WidgetPart {
  readonly english = { ...questionMessages, ...adviceFlowMessages };
  readonly styles = questionStyles + adviceFlowStyles;
  readonly view: FlowView;
  readonly fields: AdviceFields;
  /** Ways of answering that are there. */
  inputs: QuestionInputs = choiceInputs;
  /** What comes when the page is idle. */
  rest: AdviceRest | undefined;
  /** What shows the result. */
  result: AdviceResult | undefined;
  /** What the last answer did, in words; empty when there is nothing to say. */
  effect = '';

  constructor(view: FlowView & FactsHost) {
    this.view = view;
    new FactsController(view);
    this.fields = new AdviceFields(this);
  }

  /** Loads ways of answering that the guide has and that are not there yet. */
  async equip(): Promise<void> {
    if (this.view.guide.questions.every(({ type }) => this.inputs[type])) return;
    const { moreInputs } = await import('../question/more-inputs.js');
    if (this.inputs === choiceInputs) this.view.extend(moreInputs);
    this.inputs = { ...choiceInputs, ...moreInputs.inputs };
  }

  render(): TemplateResult {
    // However it came to be shown: by an answer, a link, or what another tab did.
    if (this.view.session.finished) void this.#loadResult();
    return renderFlow(this);
  }

  /** Shows a question, so that its answer can be changed. */
  ask(question: string): void {
    const { session } = this.view;
    session.start();
    if (session.layout === 'steps') session.show(question);
    this.effect = '';
    this.move(`#${CSS.escape(`${question}-title`)}`);
  }

  /** Takes an answer over, and says what it does where something follows from it; `undefined` takes it back. */
  take(question: PublishedQuestion, answer: unknown): void {
    const { view } = this;
    const { session } = view;
    const before = session.advised;
    const known = session.situation.answers[question.id] !== undefined;
    this.fields.forget(question.id);
    view.requestUpdate();
    if (!session.answer(question, answer)) return;
    this.effect = this.rest?.describe(before, known) ?? '';
    view.announce(this.effect);
    if (session.finished) session.tell();
    // There will soon be a result to show.
    void this.#loadRest().then(() => this.#loadResult());
  }

  /** Goes on from the question on show. */
  async proceed(): Promise<void> {
    const { session } = this.view;
    session.start();
    await session.proceed();
    this.move();
  }

  /** Goes one step back. */
  back(): void {
    const { session } = this.view;
    session.start();
    session.back();
    this.effect = '';
    this.move();
  }

  /** Shows the result below the questions. */
  conclude(): void {
    this.view.session.conclude();
    this.move();
  }

  /**
   * Shows what the session is at, and moves the keyboard there.
   *
   * @param place selector of what is moved to. Default: the question on show, else the result
   */
  move(place?: string): void {
    this.view.announce('');
    this.view.requestUpdate();
    void this.#focus(place);
  }

  /** Loads the rest when the page is idle, or at once when it is needed. */
  warm(): void {
    // Safari has no requestIdleCallback.
    const soon = this.view.session.finished ? queueMicrotask : (window.requestIdleCallback ?? setTimeout);
    soon(() => void this.#loadRest());
  }

  /** Without it, questions can be answered. */
  async #loadRest(): Promise<void> {
    if (this.rest) return;
    try {
      const { AdviceRest } = await import('./advice-rest.js');
      if (!this.rest) this.view.extend((this.rest = new AdviceRest(this)));
    } catch {
      // The next who needs it tries again.
    }
  }

  /** Without it, the result is one line. */
  async #loadResult(): Promise<void> {
    if (this.result) return;
    try {
      const { AdviceResult } = await import('./advice-result.js');
      if (!this.result) this.view.extend((this.result = new AdviceResult(this.view)));
    } catch {
      // The next who needs it tries again.
    }
  }

  async #focus(place?: string): Promise<void> {
    const { view } = this;
    const { finished } = view.session;
    if (finished) await this.#loadResult();
    await view.updateComplete;
    const found = view.renderRoot.querySelector(place ?? (finished ? '.result' : '.panels'));
    const heading =
      found?.closest<HTMLElement>('[tabindex="-1"]') ?? found?.querySelector<HTMLElement>('[tabindex="-1"]');
    heading?.focus();
    view.announce(this.effect);
  }
}

import { adaptHowto } from '@docent/engine/howto/adapt-howto.js';
import type { Operators } from '@docent/engine/rules/operators/operator.js';
import type { PublishedHowto, PublishedQuestion } from '@docent/schema';
import { html, nothing, type ReactiveController } from 'lit';
import { FactsController, type FactsHost } from '../../base/facts-controller.js';
import { choiceInputs } from '../../question/choice-inputs.js';
import type { QuestionInputs } from '../../question/question-field.js';
import { questionMessages } from '../../question/question.messages.js';
import { questionStyles } from '../../question/question.styles.js';
import { HowtoCompletedEvent } from '../howto-mark-events.js';
import type { HowtoPart } from '../howto-part.js';
import type { HowtoView } from '../howto-view.js';
import { HowtoFields } from './howto-fields.js';
import { howtoAdaptMessages } from './howto-adapt.messages.js';
import { howtoAdaptStyles } from './howto-adapt.styles.js';
import { HowtoQuestionAnsweredEvent } from './howto-question-answered-event.js';
import { HowtoAmount } from './howto-amount.js';

/** Finds out which steps there are for this customer, by rules over facts and answers, and for how many the parts are. */
export class HowtoAdapt implements HowtoPart, ReactiveController {
  readonly english = { ...questionMessages, ...howtoAdaptMessages };
  readonly styles = questionStyles + howtoAdaptStyles;
  readonly view: HowtoView;
  /** Ways of answering that are there. */
  inputs: QuestionInputs = choiceInputs;
  #operators: Operators | undefined;
  #facts: FactsHost['facts'];
  #fields: HowtoFields;
  #amount: HowtoAmount;
  /** What the how-to on show was made of. */
  #made: unknown[] = [];

  constructor(view: HowtoView) {
    this.view = view;
    this.#fields = new HowtoFields(this);
    this.#amount = new HowtoAmount(this);
    const setFacts = (facts: FactsHost['facts']) => {
      this.#facts = facts;
      view.requestUpdate();
    };
    const getFacts = () => this.#facts;
    new FactsController({
      addController: controller => view.addController(controller),
      dispatchEvent: event => view.dispatchEvent(event),
      ownerDocument: document,
      get facts() {
        return getFacts();
      },
      set facts(facts) {
        setFacts(facts);
      },
    });
    view.addController(this);
  }

  /** Loads what the rules and questions of the how-to need and that is not there yet. */
  async equip({ additions, questions = [] }: PublishedHowto): Promise<void> {
    const [all, more] = await Promise.all([
      additions && import('@docent/engine/rules/operators/operators.js'),
      questions.some(({ type }) => !this.inputs[type]) && import('../../question/more-inputs.js'),
    ]);
    if (all) this.#operators = all.operators;
    if (!more || this.inputs !== choiceInputs) return;
    this.view.extend(more.moreInputs);
    this.inputs = { ...choiceInputs, ...more.moreInputs.inputs };
  }

  adapt(howto: PublishedHowto): PublishedHowto {
    const { choices = {}, yield: made } = this.view.session.progress;
    return adaptHowto(howto, {
      facts: this.#facts,
      choices: Object.fromEntries(Object.entries(choices).map(([id, choice]) => [id, choice.value])),
      yield: made?.value,
      now: new Date(this.view.now()).toISOString(),
      operators: this.#operators,
    });
  }

  hostUpdate(): void {
    const { data, session } = this.view;
    const { choices, yield: made } = session.progress;
    const parts = [data, choices, made, this.#facts];
    if (!data || session.howto.ref !== data.ref || parts.every((part, at) => part === this.#made[at])) return;
    if (this.#made[0] && this.#made[0] !== data) void this.#renew(data);
    this.#made = parts;
    session.reword(this.adapt(data));
  }

  async #renew(howto: PublishedHowto): Promise<void> {
    await this.equip(howto).catch(() => undefined);
    this.#made = [howto];
    this.view.requestUpdate();
  }

  /** Takes an answer over; `null` takes it back. */
  take(question: PublishedQuestion, answer: unknown): void {
    const { session } = this.view;
    const former = session.progress.choices?.[question.id]?.value;
    if (JSON.stringify(former) === JSON.stringify(answer)) return;
    this.#change('choices', question.id, answer);
    const { total } = session.status;
    this.view.emit(new HowtoQuestionAnsweredEvent(question, answer, total));
    this.view.announce(this.view.t('nowSteps', { count: total }));
  }

  /** Takes over how many the customer makes. */
  make(count: number): void {
    const { howto, t } = this.view;
    this.#change('yield', undefined, count);
    this.view.announce(t('nowFor', { count, unit: howto.yield!.unit }));
  }

  #change(part: 'choices' | 'yield', id: string | undefined, value: unknown): void {
    const { session } = this.view;
    const open = !session.status.complete;
    session.start();
    session.keep(part, id, { value });
    this.hostUpdate();
    // What was still open is not there any more.
    if (open && session.status.complete) {
      session.finished = true;
      this.view.emit(new HowtoCompletedEvent(session.status.total));
    }
    session.save();
    this.view.requestUpdate();
  }

  renderBefore(): unknown {
    const { howto, t } = this.view;
    if (!howto.questions?.length && !howto.yield) return nothing;
    return html`<section class="setup" part="setup" aria-label=${t('setup')}>
      ${this.#fields.render()}${this.#amount.render()}
    </section>`;
  }
}

import type { Advised } from '@docent/engine/advise/advised.js';
import type { Situation } from '@docent/engine/advise/guide.js';
import { valuesOf } from '@docent/engine/advise/values-of.js';
import type { PublishedAdvice, RichText } from '@docent/schema';
import type { PropertyValues, TemplateResult } from 'lit';
import { DocentElement } from '../base/docent-element.js';
import type { Messages } from '../base/messages.js';
import { renderRichText } from '../rich-text/render-rich-text.js';
import { writeValues } from '../rich-text/write-values.js';
import type { AdviceFlow } from './advice-flow.js';
import { AdviceSession } from './advice-session.js';
import { adviceSheets } from './advice-sheets.js';
import { adviceMessages } from './advice.messages.js';
import type { FlowView } from './flow-view.js';
import { isPublishedAdvice } from './is-published-advice.js';
import { renderAdvice } from './render-advice.js';

/**
 * A guide to a decision: asks only what matters, tells why, and gives advice with its reasons.
 *
 * @example
 * ```html
 * <docent-advice entity="choose-a-plan"></docent-advice>
 * ```
 *
 * @event docent-advice-started - The customer first acts.
 * @event docent-advice-question-answered - A question is answered, or an answer changed.
 * @event docent-advice-given - The result is shown, or has become another one.
 * @event docent-advice-weights-changed - Weights of the customer’s own are set, or taken back.
 * @event docent-advice-assumption-changed - A number that calculations rest on is replaced.
 * @event docent-advice-shared - The link to the advice is copied.
 * @event docent-advice-brief-opened - The decision brief is opened.
 * @event docent-advice-next-step-chosen - The customer goes on to a next step.
 * @event docent-advice-rated - The customer says how much the guide helped.
 * @event docent-advice-disputed - The customer says what of it is not right.
 * @event docent-content-unavailable - There is nothing to show.
 * @event docent-record-change - What the customer answered, to be kept by the page.
 * @event docent-request - The element asks for its entity.
 *
 * @csspart base - The whole widget; `state` and `skeleton` are what it shows without a guide.
 * @csspart header - Title, summary and progress; `title` and `progress` are parts of it.
 * @csspart panel - A question on show, with what can be done with it.
 * @csspart question - The question itself; `question-title`, `why`, `option` and `problem` are parts of it.
 * @csspart actions - The row of buttons; `back`, `unknown`, `next` and `show` are the buttons, `evenly` is one of points.
 * @csspart answers - The list of answers; `change` are its buttons, `restart` takes all back.
 * @csspart tools - Other ways to be asked: `layout` and `everything`.
 * @csspart notice - What there is to know of a link, an earlier visit, or the last answer; `unlink` is its button.
 * @csspart result - The advice.
 * @csspart footer - Owner, review date, sources.
 * @cssproperty --docent-color-text - and the other tokens of `src/base/tokens.ts`.
 */
export class DocentAdvice extends DocentElement<PublishedAdvice> implements FlowView {
  static override sheets = [...DocentElement.sheets, ...adviceSheets];
  static override properties = {
    ...DocentElement.properties,
    headingLevel: { type: Number, attribute: 'heading-level' },
    facts: { attribute: false },
  };

  readonly kind = 'advice';
  protected english: Messages = adviceMessages;

  /** Level of the title among the headings of the page, 1 to 5; questions are one below. Default: 2. */
  declare headingLevel: number;
  /** What rules may see beside the answers: `customer`, `account`, `page`. Default: what the page tells Docent. */
  declare facts: Situation['facts'];
  // What the templates, and what comes later, read and call: see FlowView.
  /** Set as soon as there is something to show. @internal */
  declare session: AdviceSession;
  /** @internal */
  flow: AdviceFlow | undefined;
  /** @internal */
  operators: Situation['operators'];
  /** @internal */
  stage: FlowView['stage'] = 'loading';
  /** @internal */
  linkProblem: FlowView['linkProblem'];
  #texts = new WeakMap<RichText, Node>();
  #textsOf: Situation | undefined;
  #saving: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.headingLevel = 2;
  }

  /** @internal */
  get guide(): PublishedAdvice {
    return this.session.guide;
  }

  /** @internal */
  get situation(): Situation {
    return this.session.situation;
  }

  /** @internal */
  get advised(): Advised {
    return this.session.advised;
  }

  text(nodes: RichText): Node {
    const { situation } = this;
    // Texts hold values that follow from the answers.
    if (this.#textsOf !== situation) this.#texts = new WeakMap();
    this.#textsOf = situation;
    let element = this.#texts.get(nodes);
    if (!element) this.#texts.set(nodes, (element = this.newText(nodes)));
    return element;
  }

  newText(nodes: RichText): Node {
    const { guide, shownLocale, situation } = this;
    const element = document.createElement('div');
    const write = (name: string, format: string) => writeValues(valuesOf(guide, situation), shownLocale)(name, format);
    element.append(renderRichText(nodes, { base: guide.base, write }));
    return element;
  }

  said(question: string): string {
    return this.flow?.fields.say(question) ?? '';
  }

  ask(question: string): void {
    this.flow?.ask(question);
  }

  answer(id: string, answer: unknown): void {
    const question = this.guide.questions.find(question => question.id === id);
    if (question) this.flow?.take(question, answer);
  }

  weigh(criterion: string | undefined, points = 0): void {
    const { weights } = this.situation;
    this.#keep('ownWeights', criterion === undefined ? {} : { ...weights, [criterion]: points });
  }

  assume(assumption: string, value: number | undefined): void {
    const { [assumption]: _, ...others } = this.situation.assumptions ?? {};
    this.#keep('ownAssumptions', value === undefined ? others : { ...others, [assumption]: value });
  }

  async copyLink(): Promise<{ link: string; copied: boolean; leftOut: number }> {
    const { shareLink } = await import('./advice-link.js');
    return shareLink(this.guide, this.situation, location.href);
  }

  prepare(): void {
    void this.#prepare();
  }

  protected accepts(data: unknown): boolean {
    return isPublishedAdvice(data);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { data } = this;
    const former = this.session as AdviceSession | undefined;
    if (this.status !== 'ready' || !data) return;
    if (former?.guide !== data) this.#open(data, changed.has('record'));
    else if (changed.has('record')) former.restore(this.record);
    if (changed.has('facts')) this.session.renew();
  }

  #open(guide: PublishedAdvice, withRecord: boolean): void {
    const former = this.session as AdviceSession | undefined;
    if (former?.guide.ref === guide.ref) {
      former.reword(guide);
      if (withRecord) former.restore(this.record);
    } else {
      // The record on hand is that of another guide, unless it came along with this one.
      if (former && !withRecord) this.record = undefined;
      this.session = new AdviceSession(this, guide);
      this.session.restore(this.record);
    }
    this.flow?.fields.reset();
    this.prepare();
  }

  /** Loads what the guide asks with, reads the link that led here, then asks. */
  async #prepare(): Promise<void> {
    const { guide, session } = this;
    // What can be used stays in its place, in another language too.
    if (!session.begun) this.stage = 'loading';
    this.requestUpdate();
    try {
      const [{ AdviceFlow }, all, link] = await Promise.all([
        import('./advice-flow.js'),
        guide.additions && import('@docent/engine/rules/operators/operators.js'),
        location.hash.includes('docent=') && import('./advice-link.js'),
      ]);
      if (!this.flow) this.extend((this.flow = new AdviceFlow(this)));
      await this.flow.equip();
      if (this.session !== session || session.guide !== guide) return;
      if (all) this.operators = all.operators;
      session.refresh();
      if (!session.begun) {
        const read = link ? link.readLink(guide, location.hash) : undefined;
        this.linkProblem = read?.problem;
        session.follow(read?.state);
        await session.begin();
      }
      this.stage = 'ready';
      this.flow.warm();
    } catch {
      this.stage = 'failed';
    }
    this.requestUpdate();
  }

  /** Shows it at once, and has it kept when the customer is done with it: a slider gives a value for each pixel. */
  #keep(item: 'ownWeights' | 'ownAssumptions', value: unknown): void {
    this.session.keep(item, value);
    clearTimeout(this.#saving);
    const { session } = this;
    this.#saving = setTimeout(() => {
      session.save();
      if (session.finished) session.tell();
    }, 300);
    this.requestUpdate();
  }

  protected renderContent(): TemplateResult {
    return renderAdvice(this);
  }
}

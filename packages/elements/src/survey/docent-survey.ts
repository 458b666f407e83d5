import type { SurveySituation } from '@docent/engine/survey/settle-survey.js';
import type { PublishedSurvey, PublishedSurveyQuestion, RichText } from '@docent/schema';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import type { CommandResponse } from '../base/command-request.js';
import { DocentElement } from '../base/docent-element.js';
import type { DocentFactEvent } from '../base/docent-fact-event.js';
import { DocentReportEvent } from '../base/docent-report-event.js';
import { DocentRequestEvent } from '../base/docent-request-event.js';
import type { Messages } from '../base/messages.js';
import { renderRichText } from '../rich-text/render-rich-text.js';
import { writeValues } from '../rich-text/write-values.js';
import { isPublishedSurvey } from './is-published-survey.js';
import { renderSurvey } from './render-survey.js';
import type { SurveySent } from './sent/survey-sent.js';
import { type Corrects, submissionOf } from './submission.js';
import { SurveyShownEvent, SurveyStartedEvent, SurveySubmittedEvent } from './survey-events.js';
import type { SurveyFlow } from './survey-flow.js';
import { SurveySession } from './survey-session.js';
import { surveySheets } from './survey-sheets.js';
import type { SurveyView } from './survey-view.js';
import { surveyMessages } from './survey.messages.js';

/** What few surveys have, and what is loaded for those that do. */
const isRare = ({ prefill, shuffle, type }: PublishedSurveyQuestion): unknown =>
  prefill || shuffle || /^(best|con.a|im|ma|ran)/.test(type);

/**
 * Questions without a right answer, one at a time. Says who asks, who reads it, why, and how long it is kept; every answer is
 * kept as it is given, and what was sent is never asked again.
 *
 * @example
 * ```html
 * <docent-survey entity="after-setup"></docent-survey>
 * ```
 *
 * @event docent-survey-shown - A survey that can still be answered has come into view.
 * @event docent-survey-started - The customer first acts.
 * @event docent-survey-question-answered - A question is answered, or its answer changed.
 * @event docent-survey-submitted - The customer sends the survey.
 * @event docent-survey-change-told - Somebody who has answered is told what changed because of it.
 * @event docent-content-unavailable - There is nothing to show.
 * @event docent-record-change - What the customer answered, to be kept by the page.
 * @event docent-request - The element asks for its entity.
 *
 * @csspart base - The whole widget; `state` and `skeleton` are what it shows without a survey.
 * @csspart header - Title, intro, what the survey is for (`about`), and `progress`; `title` is a part of it.
 * @csspart panel - The question on show, with what can be done with it.
 * @csspart question - The question itself; `question-title`, `option`, `scale`, `other` and `problem` are parts of it.
 * @csspart actions - The row of buttons: `back`, `decline`, `next`.
 * @csspart thanks - What is said to who has sent it.
 * @csspart changes - What changed because of the answers: `news` or, once it is known, `known`.
 * @csspart footer - Owner, review date, sources.
 * @cssproperty --docent-color-text - and the other tokens of `src/base/tokens.ts`.
 */
export class DocentSurvey extends DocentElement<PublishedSurvey> implements SurveyView {
  static override sheets = [...DocentElement.sheets, ...surveySheets];
  static override properties = {
    ...DocentElement.properties,
    headingLevel: { type: Number, attribute: 'heading-level' },
    placement: {},
    facts: { attribute: false },
  };

  readonly kind = 'survey';
  protected english: Messages = surveyMessages;

  /** Level of the title among the headings of the page, 1 to 5; questions are one below. Default: 2. */
  declare headingLevel: number;
  /** Id of the placement that shows it, told with the event. Default: none, it stands in the page. */
  declare placement: string | undefined;
  /** What rules may see beside the answers: `customer`, `account`, `page`. Default: what the page tells Docent. */
  declare facts: SurveySituation['facts'];
  /** Set as soon as there is something to show. @internal */
  declare session: SurveySession;
  /** @internal */
  flow: SurveyFlow | undefined;
  /** @internal */
  operators: SurveySituation['operators'];
  /** @internal */
  fit: SurveySituation['fit'];
  /** @internal */
  stage: SurveyView['stage'] = 'loading';
  /** @internal */
  sent: SurveySent | undefined;
  #sending: Promise<SurveySent> | undefined;
  #texts = new WeakMap<RichText, Node>();
  #textsOf: unknown;
  #sight: IntersectionObserver | undefined;
  #seen: string | undefined;

  constructor() {
    super();
    this.headingLevel = 2;
  }

  text(nodes: RichText): Node {
    const { data, flow, session, shownLocale } = this;
    const { settled } = session;
    // Texts hold answers.
    if (this.#textsOf !== settled) this.#texts = new WeakMap();
    this.#textsOf = settled;
    let element = this.#texts.get(nodes);
    if (!element) {
      const values = settled.values();
      const write = (name: string, format: string) =>
        (format === 'text' && flow?.say(name)) ||
        writeValues({ ...settled.answers, ...values }, shownLocale)(name, format);
      element = document.createElement('div');
      (element as Element).append(renderRichText(nodes, { base: data?.base, write }));
      this.#texts.set(nodes, element);
    }
    return element;
  }

  /** @internal */
  seen(): void {
    const { ref } = this.session.survey;
    this.#sight?.disconnect();
    this.#sight = undefined;
    if (this.#seen === ref || this.session.submitted) return;
    this.#seen = ref;
    this.emit(new SurveyShownEvent(this.placement));
  }

  prepare(): void {
    void this.#prepare();
  }

  override emit(fact: DocentFactEvent): void {
    if (fact instanceof SurveySubmittedEvent) return this.submit(fact);
    super.emit(fact);
    // Whoever finishes without a network hears about it, too.
    if (fact instanceof SurveyStartedEvent) void this.#follow();
  }

  /** @internal */
  submit(fact: SurveySubmittedEvent, corrects?: Corrects): void {
    const request = submissionOf(this.session, this.shownLocale, fact.properties['seconds'], corrects);
    const ask = () => {
      const event = new DocentRequestEvent<'command'>(request);
      this.dispatchEvent(event);
      return event.response;
    };
    const response = ask();
    if (response) return this.#hand(fact, response);
    // Where nobody carries out commands, it is an event like those of the answers; who does may still be on the way.
    super.emit(fact);
    const late = () => {
      const answer = ask();
      if (answer) void this.#follow().then(sent => sent?.follow(answer));
    };
    this.ownerDocument.addEventListener('docent-ready', late, { once: true });
  }

  #hand(fact: SurveySubmittedEvent, response: Promise<CommandResponse>): void {
    fact.source = this;
    response.then(
      ({ settled }) => {
        this.dispatchEvent(fact);
        const report = () => this.dispatchEvent(new DocentReportEvent(fact));
        void settled.then(({ code }) => code === 'unknown-command' && report());
      },
      () => super.emit(fact),
    );
    void this.#follow().then(sent => sent?.follow(response));
  }

  /** @internal */
  renderEnd(): TemplateResult {
    return this.sent?.render() ?? html`<p class="hint">${this.t('sent')}</p>`;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // On its way while the survey is asked for; what comes of it is looked at when there is one.
    import('./survey-flow.js').catch(() => {});
    // Who was moved is looked for where it is now.
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sight?.disconnect();
    this.#sight = undefined;
  }

  protected accepts(data: unknown): boolean {
    return isPublishedSurvey(data);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { data } = this;
    const former = this.session as SurveySession | undefined;
    if (this.status !== 'ready' || !data) return;
    if (former?.survey !== data) this.#open(data, changed.has('record'));
    else if (changed.has('record')) former.restore(this.record);
    if (changed.has('facts')) {
      this.session.refresh();
      this.session.begin();
    }
  }

  protected override updated(): void {
    const { data, session } = this;
    if (this.stage === 'ready' && session.submitted) void this.#follow().then(sent => sent?.look());
    if (this.stage !== 'ready' || this.#seen === data?.ref || session.submitted || this.#sight) return;
    this.#sight = new IntersectionObserver(entries => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) this.seen();
    });
    this.#sight.observe(this);
  }

  /** Loads what says what became of what was sent. */
  async #follow(): Promise<SurveySent | undefined> {
    this.#sending ??= import('./sent/survey-sent.js').then(({ SurveySent }) => {
      this.extend((this.sent = new SurveySent(this)));
      return this.sent;
    });
    try {
      return await this.#sending;
    } catch {
      return (this.#sending = undefined);
    }
  }

  #open(survey: PublishedSurvey, withRecord: boolean): void {
    const former = this.session as SurveySession | undefined;
    if (former?.survey.ref === survey.ref) {
      former.reword(survey);
      if (withRecord) former.restore(this.record);
    } else {
      // The record on hand is that of another survey, unless it came along with this one.
      if (former && !withRecord) this.record = undefined;
      this.session = new SurveySession(this, survey);
      this.session.restore(this.record);
      this.sent = this.#sending = undefined;
      this.stage = 'loading';
    }
    // Published anew, it may ask with what is not there yet.
    if (survey.questions.some(({ type }) => !this.flow?.inputs[type])) this.stage = 'loading';
    this.flow?.reset();
    this.prepare();
  }

  /** Loads what the survey asks with. */
  async #prepare(): Promise<void> {
    const { data, session } = this;
    if (this.stage === 'failed') this.stage = 'loading';
    this.requestUpdate();
    try {
      const [{ SurveyFlow }, all, rare] = await Promise.all([
        import('./survey-flow.js'),
        data?.additions && import('@docent/engine/rules/operators/operators.js'),
        data?.questions.some(isRare) && import('./rare/load-rare.js'),
      ]);
      if (!this.flow) this.extend((this.flow = new SurveyFlow(this)));
      await this.flow.equip();
      if (rare) await rare.loadRare(this.flow);
      if (location.hash.startsWith('#docent-receipt=')) await (await this.#follow())?.open(location.hash);
      if (this.session !== session || this.data !== data) return;
      if (all) {
        this.operators = all.operators;
        session.refresh();
        session.begin();
      }
      this.stage = 'ready';
    } catch {
      this.stage = 'failed';
    }
    this.requestUpdate();
  }

  protected renderContent(): TemplateResult {
    return renderSurvey(this);
  }
}

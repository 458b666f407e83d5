import type { Certainty } from '@docent/engine/learn/certainty.js';
import type { PublishedCheck } from '@docent/schema';
import type { PropertyValues, TemplateResult } from 'lit';
import { DocentElement } from '../base/docent-element.js';
import type { Messages } from '../base/messages.js';
import { SkillsController } from '../base/skills-controller.js';
import { keepRichText } from '../rich-text/keep-rich-text.js';
import type { CheckHost } from './check-host.js';
import { CheckSession } from './check-session.js';
import { checkSheets } from './check-sheets.js';
import type { CheckView } from './check-view.js';
import { checkMessages } from './check.messages.js';
import { isPublishedCheck } from './is-published-check.js';
import type { MoreItems } from './more/more-items.js';
import type { CheckRest } from './rest/check-rest.js';
import { readChoice } from './read-choice.js';
import { renderCheck } from './render-check.js';

/**
 * Questions with right answers, each answered with a certainty. Never a gate: everything can be skipped.
 *
 * @example
 * ```html
 * <docent-check entity="book-a-series"></docent-check>
 * <docent-check entity="book-a-series" phase="pre"></docent-check>
 * ```
 *
 * @event docent-check-started - The customer first acts.
 * @event docent-check-answered - An item is answered.
 * @event docent-check-completed - Every item was answered or skipped.
 * @event docent-confidence-rated - The customer says how sure they are that they can do something.
 * @event docent-skill-mastered - A skill is known and remembered, for the first time.
 * @event docent-skill-lapsed - An item of a mastered skill is answered wrongly.
 * @event docent-content-unavailable - There is nothing to show.
 * @event docent-record-change - What the customer has shown, to be kept by the page.
 * @event docent-request - The element asks for its entity, and what is known of the skills.
 *
 * @csspart base - The whole widget; `state` and `skeleton` are what it shows without a check.
 * @csspart header - Title and progress; `title` and `progress` are parts of it.
 * @csspart panel - What is asked now: `item` with `prompt`, `option` and `number`, or `confidence`.
 * @csspart certainty - How sure the customer is; `certainty-1` to `certainty-3` are the buttons.
 * @csspart verdict - Whether it was right; `explanation` is why.
 * @csspart actions - Buttons: `skip`, `retry`, `next`, `restart`.
 * @csspart footer - Owner, review date, sources.
 * @cssproperty --docent-color-text - and the other tokens of `src/base/tokens.ts`.
 */
export class DocentCheck extends DocentElement<PublishedCheck> implements CheckView, CheckHost {
  static override sheets = [...DocentElement.sheets, ...checkSheets];
  static override properties = {
    ...DocentElement.properties,
    headingLevel: { type: Number, attribute: 'heading-level' },
    phase: {},
    facts: { attribute: false },
    problem: { state: true },
    more: { state: true },
    rest: { state: true },
  };

  readonly kind = 'check';
  protected english: Messages = checkMessages;

  /** Level of the title among the headings of the page, 1 to 6. Default: 2. */
  declare headingLevel: number;
  /** When in learning this is: `pre`, `post`, `review` or `probe`. Default: as the check says. */
  declare phase: PublishedCheck['phase'] | undefined;
  /** What the page has said of its customer and tracked. Default: what it tells Docent. */
  declare facts: Readonly<Record<string, unknown>> | undefined;
  /** @internal */
  declare problem: string | undefined;
  /** @internal */
  declare more: MoreItems | null | undefined;
  /** @internal */
  declare rest: CheckRest | null | undefined;
  /** @internal */
  declare session: CheckSession;

  /** @internal */
  readonly skills = new SkillsController(this);
  /** @internal */
  readonly text = keepRichText(() => this.data?.base);
  #opened: PublishedCheck | undefined;
  #ready = false;
  /** The customer has asked for more: that neither comes before nor after learning any more. */
  #others = false;
  #seed = String(Math.random());

  constructor() {
    super();
    this.headingLevel = 2;
  }

  /** @internal */
  get check(): CheckHost['check'] {
    const { data, phase } = this;
    // An attribute may say anything.
    const known = /^(pre|post|review|probe)$/.test(phase ?? '') ? phase! : data!.phase;
    return { ...data!, phase: this.#others ? 'review' : known };
  }

  enter(draft: unknown): void {
    this.session.draft = draft;
    this.problem = undefined;
    this.requestUpdate();
  }

  send(certainty: Certainty): void {
    const { stage } = this.session;
    if (stage === 'done' || !('asked' in stage)) return;
    const { item } = stage.asked;
    const { draft } = this.session;
    const value = /^choice/.test(item.type) ? readChoice(item, draft) : this.more?.read(item, draft);
    if (value === undefined) {
      this.problem = this.t(item.type === 'number' ? 'enter' : 'choose');
      this.announce(this.problem);
      void this.#focus('input');
      return;
    }
    this.session.answer(value, certainty);
    this.#move();
  }

  /**
   * What the present item asks for was done in the product.
   * @internal
   */
  perform(aided: boolean): void {
    this.session.answer(true, undefined, aided);
    // The customer is at work elsewhere in the page: the keyboard stays there.
    this.announce(this.t(aided ? 'doneAided' : 'right'));
    this.requestUpdate();
  }

  equip(): void {
    if (!this.rest) {
      this.rest = undefined;
      import('./rest/check-rest.js').then(
        ({ CheckRest }) => {
          this.extend((this.rest = new CheckRest(this)));
          // Who has answered before it was there is led to what came of it.
          if ((this.renderRoot as ShadowRoot).activeElement && this.session.feedback) this.#move();
        },
        () => (this.rest = null),
      );
    }
    const plain = ['choice', 'choices'];
    const rare = this.data?.skills.some(({ items }) => items.some(({ type }) => !plain.includes(type)));
    if (!rare || this.more) return;
    this.more = undefined;
    import('./more/more-items.js').then(
      ({ MoreItems }) => this.extend((this.more = new MoreItems(this))),
      () => (this.more = null),
    );
  }

  tryAgain(): void {
    this.session.retry();
    this.#move();
  }

  proceed(): void {
    this.session.next();
    this.#move();
  }

  rate(confidence?: number): void {
    this.session.rate(confidence);
    this.#move();
  }

  restart(): void {
    this.#others = true;
    this.session = new CheckSession(this, this.#seed);
    this.#move();
  }

  protected accepts(data: unknown): boolean {
    return isPublishedCheck(data);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { data } = this;
    if (this.status === 'ready' && data && (this.#opened !== data || changed.has('phase'))) void this.#open(data);
  }

  /** Begins, once it is known what was answered before: in another language it goes on where it is. */
  async #open(data: PublishedCheck): Promise<void> {
    const former = this.#opened;
    this.#opened = data;
    if (former?.ref === data.ref && former.revision === data.revision && this.#ready)
      return this.session.reword(data.skills);
    this.#ready = this.#others = false;
    await this.skills.load();
    if (this.#opened !== data) return;
    this.session = new CheckSession(this, this.#seed);
    this.session.resume();
    this.#ready = true;
    this.equip();
    this.requestUpdate();
  }

  /**
   * Takes the keyboard, and what is read out, to what is asked now.
   * @internal
   */
  focusPanel(): void {
    void this.#focus('[part=panel]');
  }

  /** Shows what comes next, and takes the keyboard and what is read out there. */
  #move(): void {
    this.problem = undefined;
    this.requestUpdate();
    void this.#focus('[part=verdict]', '[part=panel]');
  }

  async #focus(...selectors: string[]): Promise<void> {
    await this.updateComplete;
    selectors
      .map(selector => this.renderRoot.querySelector<HTMLElement>(selector))
      .find(Boolean)
      ?.focus();
  }

  protected renderContent(): TemplateResult {
    return renderCheck(this);
  }
}

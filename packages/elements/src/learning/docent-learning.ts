import type { Preference, PublishedCheck, PublishedLearning } from '@docent/schema';
import type { PropertyValues, TemplateResult } from 'lit';
import { articleStyles } from '../base/article.styles.js';
import { DocentElement } from '../base/docent-element.js';
import { DocentRecordChangeEvent } from '../base/docent-record-change-event.js';
import { DocentRequestEvent } from '../base/docent-request-event.js';
import type { Messages } from '../base/messages.js';
import { SkillsController } from '../base/skills-controller.js';
import { textStyles } from '../base/text.styles.js';
import { keepRichText } from '../rich-text/keep-rich-text.js';
import { isPublishedLearning } from './is-published-learning.js';
import { LearningGoalSetEvent } from './learning-events.js';
import type { LearningView } from './learning-view.js';
import { learningMessages } from './learning.messages.js';
import { learningStyles } from './learning.styles.js';
import { refreshedToday } from './refreshed-today.js';
import { renderLearning } from './render-learning.js';
import { type SkillView, viewSkill } from './skill-view.js';

/** Refreshers a day for who has said nothing. */
const usual = 3;

/**
 * The customer's own skills: what they can do, what is fading, and refreshers of a minute. Only they see it.
 *
 * @example
 * ```html
 * <docent-learning entity="my-skills"></docent-learning>
 * ```
 *
 * @event docent-learning-goal-set - The customer wants to become able to do something, or no longer.
 * @event docent-content-unavailable - There is nothing to show.
 * @event docent-record-change - What the customer has set or had forgotten, to be kept by the page.
 * @event docent-request - The element asks for its entity, and what is known of the skills.
 *
 * @csspart base - The whole widget; `state` and `skeleton` are what it shows without skills.
 * @csspart header - Title, what is due, and how sure the customer is; `title`, `badge` and `calibration` are parts of it.
 * @csspart skills - The list; `skill` is each of them, with `status`, `ask`, `goal` and `history`.
 * @csspart settings - How many refreshers a day (`per-day`), and what takes the data along: `json`, `csv`, `print`.
 * @csspart footer - Owner, review date, sources.
 * @cssproperty --docent-color-text - and the other tokens of `src/base/tokens.ts`.
 */
export class DocentLearning extends DocentElement<PublishedLearning> implements LearningView {
  static override sheets = [...DocentElement.sheets, articleStyles, textStyles, learningStyles];
  static override properties = {
    ...DocentElement.properties,
    headingLevel: { type: Number, attribute: 'heading-level' },
    asking: { state: true },
    forgetting: { state: true },
    perDay: { state: true },
    failed: { state: true },
  };

  readonly kind = 'learning';
  protected english: Messages = learningMessages;

  /** Level of the title among the headings of the page, 1 to 6. Default: 2. */
  declare headingLevel: number;
  /** @internal */
  declare asking: string | undefined;
  /** @internal */
  declare forgetting: string | undefined;
  /** @internal */
  declare perDay: number;
  /** @internal */
  declare failed: boolean;
  /**
   * What there is to tell of how sure the customer is; loaded after everything else.
   * @internal
   */
  calibration: LearningView['calibration'];
  /** @internal */
  check: Element | undefined;
  readonly #skills = new SkillsController(this);
  /** @internal */
  readonly text = keepRichText(() => this.data?.base);
  #opened: PublishedLearning | undefined;

  constructor() {
    super();
    this.headingLevel = 2;
    this.perDay = usual;
    this.failed = false;
  }

  /** @internal */
  get views(): readonly SkillView[] {
    const now = this.now();
    return (this.data?.skills ?? []).map(skill => viewSkill(skill, this.#skills.of(skill.id), now));
  }

  /** @internal */
  get offered(): number {
    const { views } = this;
    const left = Math.max(0, this.perDay - refreshedToday(views, this.now()));
    return Math.min(left, views.filter(({ due }) => due).length);
  }

  ask(skill: string | undefined): void {
    this.asking = skill;
    this.check = undefined;
    if (skill !== undefined) void this.#ask(skill);
  }

  want(skill: string, wanted: boolean): void {
    this.#skills.write(skill, { goal: { value: wanted, at: this.now() } });
    this.emit(new LearningGoalSetEvent({ skill, wanted }));
  }

  forget(skill: string | undefined, sure = false): void {
    this.forgetting = sure ? undefined : skill;
    if (!sure || skill === undefined) return;
    const latest = Math.max(
      this.now(),
      ...(this.views.find(view => view.skill.id === skill)?.attempts ?? []).map(({ at }) => at),
    );
    this.#skills.write(skill, { forgotten: { at: latest } });
    this.announce(this.t('forgotten'));
    this.#focusSkill(skill);
  }

  limit(perDay: number): void {
    this.perDay = perDay;
    this.dispatchEvent(new DocentRecordChangeEvent('preferences/refreshers', { value: perDay, at: this.now() }));
  }

  take(format: 'json' | 'csv' | 'print'): void {
    if (format === 'print') return window.print();
    this.failed = false;
    import('./export/export-learning.js').then(
      ({ save, toCsv, toJson }) =>
        format === 'json'
          ? save(toJson(this.views), 'application/json', 'skills.json')
          : save(toCsv(this.views), 'text/csv', 'skills.csv'),
      () => (this.failed = true),
    );
  }

  protected accepts(data: unknown): boolean {
    return isPublishedLearning(data);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { data } = this;
    if (this.status !== 'ready' || !data || this.#opened === data) return;
    if (this.#opened?.ref !== data.ref) this.ask(undefined);
    this.#opened = data;
    void this.#skills.load();
    void this.#loadLimit();
    void this.#loadCalibration();
  }

  async #loadLimit(): Promise<void> {
    const event = new DocentRequestEvent<'preferences'>({ type: 'preferences' });
    this.dispatchEvent(event);
    const known: Readonly<Record<string, Preference>> | undefined = await event.response?.catch(() => undefined);
    const value = known?.['refreshers']?.value;
    if (typeof value === 'number' && value >= 0) this.perDay = value;
  }

  /** Without it, everything else works. */
  async #loadCalibration(): Promise<void> {
    const part = await import('./calibration/calibration-words.js').catch(() => undefined);
    if (!part || this.calibration) return;
    this.calibration = part.calibrationWords;
    this.requestUpdate();
  }

  /** A refresher is a check of one skill, within this widget. */
  async #ask(id: string): Promise<void> {
    this.failed = false;
    const { data } = this;
    const skill = data?.skills.find(skill => skill.id === id);
    if (!data || !skill) return;
    try {
      const [{ locales }] = await Promise.all([import('../check/check.define.js')]);
      const messages = await locales[this.shownLocale]?.().catch(() => undefined);
      if (this.asking !== id) return;
      const check = document.createElement('docent-check');
      check.headingLevel = this.headingLevel + 1;
      check.now = this.now;
      if (messages) check.messages = messages;
      if (this.theme) check.theme = this.theme;
      const own = { kind: 'check', phase: 'review', perSkill: 2, confidence: false, skills: [skill] } as const;
      const { text: _, ...rest } = data;
      check.data = {
        ...rest,
        ...own,
        skills: [...own.skills],
        title: skill.title,
        owner: '',
        sources: [],
      } as PublishedCheck;
      this.check = check;
      this.requestUpdate();
      await this.updateComplete;
      await check.updateComplete;
      check.focusPanel();
    } catch {
      this.asking = undefined;
      this.failed = true;
    }
  }

  async #focusSkill(id: string): Promise<void> {
    await this.updateComplete;
    const row = this.renderRoot.querySelector(`#skill-${CSS.escape(id)}`)?.closest('li');
    row?.querySelector<HTMLElement>('button,input')?.focus();
  }

  protected renderContent(): TemplateResult {
    return renderLearning(this);
  }
}

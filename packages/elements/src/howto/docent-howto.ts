import type { PublishedHowto, RichText } from '@docent/schema';
import type { PropertyValues, TemplateResult } from 'lit';
import { DocentElement } from '../base/docent-element.js';
import { DocentFactEvent } from '../base/docent-fact-event.js';
import type { Messages } from '../base/messages.js';
import { renderRichText } from '../rich-text/render-rich-text.js';
import type { ViewedFrom } from './howto-events.js';
import { howtoMessages } from './howto.messages.js';
import type { VideoPart } from './howto-player.js';
import type { HowtoRest } from './howto-rest.js';
import { HowtoSession } from './howto-session.js';
import { howtoSheets } from './howto-sheets.js';
import type { HowtoVideo } from './howto-video.js';
import type { HowtoView } from './howto-view.js';
import { isPublishedHowto } from './is-published-howto.js';
import { renderHowto } from './render-howto.js';
import type { StepMarking } from './steps/mark-step.js';

/**
 * A how-to: ordered steps with optional video, worked through one by one, each marked "I did it".
 *
 * @example
 * ```html
 * <docent-howto entity="book-a-room"></docent-howto>
 * ```
 *
 * @event docent-howto-started - The customer first acts.
 * @event docent-howto-step-viewed - Another step becomes the current one.
 * @event docent-howto-step-completed - The customer says "I did it".
 * @event docent-howto-step-reopened - The customer takes back that a step is done or skipped.
 * @event docent-howto-step-skipped - The customer leaves a step out.
 * @event docent-howto-step-stuck - The customer says that they are stuck.
 * @event docent-howto-caution-acknowledged - The customer says that they have read the cautions of a step.
 * @event docent-howto-question-answered - A question is answered that decides which steps there are.
 * @event docent-howto-link-copied - A link to a step or a moment is copied.
 * @event docent-howto-completed - The last open step is marked done or skipped, and at least one is done.
 * @event docent-howto-video-played - The video starts or goes on.
 * @event docent-howto-video-paused - The video stops; on the document when the element was removed while it played.
 * @event docent-howto-video-failed - The video or its captions cannot be loaded.
 * @event docent-howto-transcript-searched - The customer has searched the transcript and stopped typing.
 * @event docent-content-unavailable - There is nothing to show.
 * @event docent-record-change - The customer's progress, to be kept by the page.
 * @event docent-request - The element asks for its entity.
 *
 * @csspart base - The whole widget; `state` and `skeleton` are what it shows without a how-to.
 * @csspart header - Title, skill, facts, supplies, progress.
 * @csspart title - The title; `supplies` are the tools, and the parts.
 * @csspart progress - The bar and its text.
 * @csspart play - The button in place of the video.
 * @csspart video - The native video; `video-failed` is what is said when it cannot be played.
 * @csspart panel - The current step.
 * @csspart step-title - Its heading; `text` and `image` are what follows.
 * @csspart line - A line that stands out; also `caution`, `note` or `tip`.
 * @csspart tools - The row of small buttons below it: `skip`, `stuck`, `play-on`, `note`, `copy-link`, `copy-moment`.
 * @csspart help - What they open: help with its `contact` and `unstuck`; `own-note` and `link` are others.
 * @csspart acknowledge - The box to tick that a caution was read; `step-facts` and `embedded` stand beside it.
 * @csspart setup - The questions before the steps; `amount` is for how many. `prerequisites` comes before them.
 * @csspart reminder - The how-to in short, for who can do it; `every-step` and `in-short` lead there and back.
 * @csspart resume - Where the customer left off; `go-on` and `start-again` are its buttons.
 * @csspart section-title - The heading of a section in the list.
 * @csspart none - What is shown when the customer's choices leave no step.
 * @csspart actions - The row of buttons; `mark`, `repeat`, `back` and `next` are the buttons.
 * @csspart finished - What is shown when all steps are done; `review` and `restart` are its buttons.
 * @csspart steps - The list of steps; `step` is one of them, `current-step` the current one.
 * @csspart transcript - The button that opens the transcript; `transcript-panel` is what it opens.
 * @csspart as-text - The button that shows all steps as text; `text-only` is what it shows, `whole-step` one step of it with its
 * `mark-one` and what is `said` there, `steps-only` the button back.
 * @csspart footer - Owner, review date, sources.
 * @cssproperty --docent-color-text - and the other tokens of `src/base/tokens.ts`.
 */
export class DocentHowto extends DocentElement<PublishedHowto> implements HowtoView {
  static override sheets = [...DocentElement.sheets, ...howtoSheets];
  static override properties = {
    ...DocentElement.properties,
    headingLevel: { type: Number, attribute: 'heading-level' },
  };

  readonly kind = 'howto';
  protected english: Messages = howtoMessages;

  /** Level of the title among the headings of the page, 1 to 5; steps are one below. Default: 2. */
  declare headingLevel: number;
  // What the templates, and what comes later, read and call: see HowtoView.
  /** Set as soon as there is something to show. @internal */
  declare session: HowtoSession;
  /** @internal */
  video: HowtoVideo | undefined;
  /** @internal */
  videoState: 'loading' | 'error' | undefined;
  /** @internal */
  rest: HowtoRest | undefined;
  /** Set with the session. */
  #texts!: WeakMap<RichText, HTMLElement>;

  constructor() {
    super();
    this.headingLevel = 2;
  }

  /** @internal */
  get howto(): PublishedHowto {
    return this.session.howto;
  }

  text(nodes: RichText): HTMLElement {
    let element = this.#texts.get(nodes);
    if (!element) this.#texts.set(nodes, (element = this.newText(nodes)));
    return element;
  }

  newText(nodes: RichText): HTMLElement {
    const element = document.createElement('div');
    element.append(renderRichText(nodes, this.howto));
    return element;
  }

  showNow(): void {
    this.requestUpdate();
    this.performUpdate();
  }

  go(index: number, from: ViewedFrom): void {
    this.session.go(index, from);
    this.show();
  }

  show(): void {
    const { finished, step } = this.session;
    if (finished) this.video?.pause();
    else this.video?.show(step);
    this.requestUpdate();
    void this.#showHeading();
  }

  mark(marking: StepMarking, fact?: DocentFactEvent): void {
    if (this.rest) return this.rest.mark(marking, fact);
    this.session.note(marking);
    this.requestUpdate();
    void this.#loadRest();
  }

  protected accepts(data: unknown): boolean {
    return isPublishedHowto(data);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { data } = this;
    const former = this.session as HowtoSession | undefined;
    if (this.status !== 'ready' || !data) return;
    if (changed.has('data')) this.#open(data, changed.has('record'));
    else if (changed.has('record')) former?.restore(this.record);
  }

  #open(howto: PublishedHowto, withRecord: boolean): void {
    const former = this.session as HowtoSession | undefined;
    const { steps } = howto;
    // Whether a step with a condition is there, what comes later finds out.
    const shown = this.rest?.adapt(howto) ?? { ...howto, steps: steps.filter(step => !step.when) };
    this.#texts = new WeakMap();
    if (former?.howto.ref === howto.ref) {
      former.reword(shown);
      if (withRecord) former.restore(this.record);
    } else {
      this.video?.reset();
      this.videoState = undefined;
      // The record on hand is that of another how-to, unless it came along with this one.
      if (former && !withRecord) this.record = undefined;
      this.session = new HowtoSession(this, shown, this.record);
    }
    // Safari has no requestIdleCallback.
    const soon = window.requestIdleCallback ?? setTimeout;
    soon(() => void this.#loadRest());
  }

  /** What has the focus is read out, so nothing else must be. */
  async #showHeading(): Promise<void> {
    this.announce('');
    if (!this.rest) {
      const loading = this.#loadRest();
      if (this.session.finished) await loading;
    }
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.step-title')?.focus();
  }

  /** Without it, a finished how-to shows its last step, and can be used. */
  async #loadRest(): Promise<void> {
    try {
      const { HowtoRest } = await import('./howto-rest.js');
      if (!this.rest) this.extend((this.rest = new HowtoRest(this)));
      await this.rest.equip();
    } catch {
      // The next who needs it, or goes to another step, tries again.
    }
  }

  async play(part?: VideoPart): Promise<void> {
    const { session } = this;
    session.start();
    this.announce(this.t((this.videoState = 'loading')));
    try {
      // The video's code comes when the customer shows interest in it: nothing of the video before.
      const { HowtoVideo } = await import('./howto-video.js');
      this.videoState = undefined;
      if (this.session !== session || !this.isConnected) return;
      if (!this.video) this.extend((this.video = new HowtoVideo(this)));
      await this.video.play(part);
    } catch {
      this.announce(this.t((this.videoState = 'error')));
      // Of no class of its own: that has not come either.
      this.emit(new DocentFactEvent('Howto Video Failed', { part: 'video', seconds: 0 }));
    }
  }

  protected renderContent(): TemplateResult {
    return renderHowto(this);
  }
}

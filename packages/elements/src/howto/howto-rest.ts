import type { StepState } from '@docent/engine/howto/howto-status.js';
import type { PublishedHowto, PublishedStep } from '@docent/schema';
import { html, type ReactiveController, type TemplateResult } from 'lit';
import type { DocentFactEvent } from '../base/docent-fact-event.js';
import type { WidgetPart } from '../base/widget-part.js';
import { icon } from './howto-icons.js';
import type { HowtoPart, HowtoPartLoader } from './howto-part.js';
import { howtoRestMessages } from './howto-rest.messages.js';
import { howtoRestStyles } from './howto-rest.styles.js';
import type { HowtoView } from './howto-view.js';
import { partLoaders } from './part-loaders.js';
import { renderPrinted } from './reading/render-printed.js';
import { renderFinished } from './render-finished.js';
import { scrollIntoList } from './scroll-into-list.js';
import { markStep, type StepMarking } from './steps/mark-step.js';
import { watchPrint } from './watch-print.js';

const repeatIcon = icon('M5 12a7 7 0 1 0 2-5M5 4v5h5');

/** What seeing the first step does not need: a list that follows, print, what comes after the last step, and the parts. */
export class HowtoRest implements ReactiveController, WidgetPart {
  readonly english = howtoRestMessages;
  readonly styles = howtoRestStyles;
  /** Of the states that a first step does not have. */
  readonly icons: { readonly [state in StepState]?: TemplateResult } = {
    watched: icon(
      'M2.5 12s3.5-6 9.5-6 9.5 6 9.5 6-3.5 6-9.5 6-9.5-6-9.5-6m9.5-2.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5',
    ),
    skipped: icon('m5 6 7 6-7 6zm12 0v12'),
    stuck: icon('M9 9a3 3 0 1 1 4.5 2.6C12.5 12.3 12 13 12 14m0 4v.1'),
  };
  #view: HowtoView;
  #parts = new Map<HowtoPartLoader, Promise<HowtoPart>>();
  /** In the order of the loaders; none until all that the how-to needs are there. */
  #shown: HowtoPart[] | undefined;
  #shownIndex = 0;
  #printing = false;
  #stopWatchingPrint: (() => void) | undefined;

  constructor(view: HowtoView) {
    this.#view = view;
    view.addController(this);
    // The customer is about to play the video; whether it can be had matters when they do.
    const warm = ({ target }: Event) => {
      if ((target as Element).matches('.facade')) import('./howto-video.js').catch(() => {});
    };
    for (const near of ['focusin', 'pointerover']) view.renderRoot.addEventListener(near, warm);
  }

  hostConnected(): void {
    this.#stopWatchingPrint = watchPrint(printing => {
      this.#printing = printing;
      this.#view.showNow();
      // What is far from the customer's eyes is on paper all the same.
      const stills = this.#view.renderRoot.querySelectorAll<HTMLImageElement>('.printed img');
      for (const still of stills) still.loading = 'eager';
    });
  }

  hostDisconnected(): void {
    this.#stopWatchingPrint?.();
  }

  hostUpdated(): void {
    const { renderRoot, session } = this.#view;
    if (session.index !== this.#shownIndex) scrollIntoList(renderRoot.querySelector('[aria-current]'));
    this.#shownIndex = session.index;
  }

  /** All parts that the how-to needs are there. */
  get ready(): boolean {
    return !!this.#shown;
  }

  /**
   * Loads the parts that the how-to needs and that are not there yet, then shows it with them.
   *
   * @throws Error when some could not be had
   */
  async equip(): Promise<void> {
    const view = this.#view;
    const { data } = view;
    if (!data) return;
    const known = this.#parts.size;
    const needed = partLoaders.filter(loader => loader.needed(view, data) || this.#parts.has(loader));
    const loaded = await Promise.all(needed.map(loader => this.#load(loader)));
    if (view.data !== data) return;
    if (!this.#shown || known < this.#parts.size) {
      this.#shown = loaded.filter(part => !!part);
      const adapted = this.adapt(data);
      if (adapted) view.session.reword(adapted);
      view.requestUpdate();
    }
    for (const part of this.#shown) part.ready?.();
    if (loaded.includes(undefined)) throw new Error();
  }

  /** Without one part, the others can be used. */
  async #load(loader: HowtoPartLoader): Promise<HowtoPart | undefined> {
    const known = this.#parts.get(loader);
    const loading = known ?? loader.load(this.#view);
    this.#parts.set(loader, loading);
    try {
      const part = await loading;
      if (!known) this.#view.extend(part);
      return part;
    } catch {
      this.#parts.delete(loader);
      return undefined;
    }
  }

  /** What of a how-to there is for this customer; `undefined` when no part has anything to say of it. */
  adapt(howto: PublishedHowto): PublishedHowto | undefined {
    return this.#shown?.reduce<PublishedHowto | undefined>(
      (adapted, part) => part.adapt?.(adapted ?? howto) ?? adapted,
      undefined,
    );
  }

  renderBefore(): unknown {
    return this.#shown?.map(part => part.renderBefore?.());
  }

  renderInStep(step: PublishedStep): unknown {
    return this.#shown?.map(part => part.renderInStep?.(step));
  }

  renderInItem(step: PublishedStep): unknown {
    return this.#shown?.map(part => part.renderInItem?.(step));
  }

  /** The row of small buttons, and what they open. */
  renderTools(step: PublishedStep): unknown {
    return html`<div class="tools" part="tools">${this.#shown?.map(part => part.renderTools?.(step))}</div>
      ${this.#shown?.map(part => part.renderOpened?.(step))}`;
  }

  /** The steps in groups; `undefined` when there are none. */
  group(items: readonly TemplateResult[]): unknown {
    return this.#shown?.map(part => part.group?.(items)).find(grouped => grouped);
  }

  /** What is shown in place of the current step when none is open. */
  renderFinished(): TemplateResult | undefined {
    if (!this.#view.session.finished || !this.#shown) return undefined;
    return renderFinished(this.#view, repeatIcon, () => this.restart());
  }

  /** What is shown when the customer's choices leave no step. */
  renderNone(): TemplateResult | undefined {
    return this.#shown && html`<div class="panel" part="none"><p class="state">${this.#view.t('noSteps')}</p></div>`;
  }

  /** Marks a step, see {@link markStep}. */
  mark(marking: StepMarking, fact?: DocentFactEvent, step?: PublishedStep): void {
    markStep(this.#view, marking, fact, step);
  }

  /** Opens all steps again and shows the first: another round, not the taking back of what was done. */
  restart(): void {
    const { session } = this.#view;
    session.start();
    for (const [id, state] of session.status.states) {
      if (state !== 'watched') session.keep('steps', id, { done: false, revision: session.howto.revision });
    }
    session.finished = false;
    session.index = 0;
    session.tell('start');
    session.save();
    this.#view.show();
  }

  /** What there is to a step on paper, and wherever it is only read. */
  renderInPrint(step: PublishedStep): unknown {
    return this.#shown?.map(part => part.renderInPrint?.(step));
  }

  /** All steps as text, in the place of one at a time, when the customer reads them so. */
  renderWhole(): unknown {
    return this.#shown?.map(part => part.renderWhole?.()).find(whole => whole);
  }

  /** All steps, one after the other, as long as the page is printed. */
  renderPrinted(): TemplateResult | undefined {
    if (!this.#printing) return undefined;
    return renderPrinted(this.#view, step => this.renderInPrint(step));
  }
}

import type { PublishedStep } from '@docent/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { resolveUrl } from '../../rich-text/resolve-url.js';
import type { HowtoPart } from '../howto-part.js';
import type { HowtoView } from '../howto-view.js';
import { HowtoLink } from './howto-link.js';
import { HowtoNotes } from './howto-notes.js';
import { HowtoShare } from './howto-share.js';
import { HowtoStepSkippedEvent, HowtoStepStuckEvent } from './howto-step-events.js';
import { howtoToolsMessages } from './howto-tools.messages.js';
import { howtoToolsStyles } from './howto-tools.styles.js';
import { tellEarlierMarks } from './tell-earlier-marks.js';

/** What a customer can do with a step beside doing it: skip it, say that they are stuck, note something, share a link. */
export class HowtoTools implements HowtoPart {
  readonly english = howtoToolsMessages;
  readonly styles = howtoToolsStyles;
  #view: HowtoView;
  #link: HowtoLink;
  #notes: HowtoNotes;
  #share: HowtoShare;

  constructor(view: HowtoView) {
    this.#view = view;
    this.#link = new HowtoLink(view);
    this.#notes = new HowtoNotes(view);
    this.#share = new HowtoShare(view);
  }

  ready(): void {
    this.#link.follow();
    // What asks for a caution to be read first has come, too.
    void this.#view.updateComplete.then(() => tellEarlierMarks(this.#view));
  }

  renderBefore(): unknown {
    return [this.#link.render(), this.#renderResume()];
  }

  /** On the next visit: where the customer left off. Gone once they do something. */
  #renderResume(): unknown {
    const { rest, session, t } = this.#view;
    const { entry, finished, index, started, step } = session;
    if (started || entry !== 'resume' || finished || !step) return nothing;
    return html`<section class="resume" part="resume" aria-label=${t('goOn')}>
      <p>${t('leftOff', { number: index + 1, title: step.title })}</p>
      <button class="button primary" part="go-on" @click=${() => this.#goOn()}>${t('goOn')}</button>
      <button class="button" part="start-again" @click=${() => rest?.restart()}>${t('startAgain')}</button>
    </section>`;
  }

  #goOn(): void {
    this.#view.session.start();
    this.#view.show();
  }

  renderTools(step: PublishedStep): TemplateResult {
    const { howto, session, t } = this.#view;
    const state = session.status.states.get(step.id);
    const open = state !== 'done' && state !== 'skipped';
    return html`${
      open
        ? html`<button class="button" part="skip" @click=${() => this.#skip()}>${t('skip')}</button> ${
              state === 'stuck'
                ? nothing
                : html`<button class="button" part="stuck" @click=${() => this.#stick(step)}>${t('imStuck')}</button>`
            }`
        : nothing
    }${
      howto.video && step.start !== undefined && !step.video
        ? html`<button class="button" part="play-on" @click=${() => void this.#view.play()}>${t('playOn')}</button>`
        : nothing
    }${this.#notes.renderTool(step)}${this.#share.renderTools(step)}`;
  }

  renderOpened(step: PublishedStep): unknown {
    const stuck = this.#view.session.status.states.get(step.id) === 'stuck';
    return [stuck ? this.#renderHelp(step) : nothing, this.#notes.renderOpened(step), this.#share.renderOpened()];
  }

  renderInPrint(step: PublishedStep): unknown {
    return this.#notes.renderInPrint(step);
  }

  #renderHelp({ contact, help }: PublishedStep): TemplateResult {
    const { howto, t } = this.#view;
    const who = contact ?? howto.contact;
    const url = who && resolveUrl(who.url, document.baseURI)?.href;
    return html`<section class="opened" part="help" aria-label=${t('stuckHere')}>
      ${help ? html`<div class="text">${this.#view.text(help)}</div>` : html`<p>${t('stuckTold')}</p>`}
      ${url ? html`<a class="button" part="contact" href=${url} rel="noopener noreferrer">${who.title}</a>` : nothing}
      <button class="button" part="unstuck" @click=${() => this.#unstick()}>${t('unstuck')}</button>
    </section>`;
  }

  #skip(): void {
    const view = this.#view;
    const { session } = view;
    session.start();
    view.mark({ done: false, skipped: true }, new HowtoStepSkippedEvent(session.place));
    if (!session.finished && session.howto.steps[session.index + 1]) view.go(session.index + 1, 'next');
  }

  #stick({ contact, help }: PublishedStep): void {
    const view = this.#view;
    view.session.start();
    const fact = new HowtoStepStuckEvent(view.session.place, !!help, !!(contact ?? view.howto.contact));
    view.mark({ done: false, stuck: true }, fact);
    // The button is gone; what helps is read out.
    void view.updateComplete.then(() => view.renderRoot.querySelector<HTMLElement>('[part=help] .button')?.focus());
  }

  #unstick(): void {
    const view = this.#view;
    const { session } = view;
    session.keep('steps', session.step.id, { done: false, revision: session.howto.revision });
    session.save();
    view.show();
  }
}

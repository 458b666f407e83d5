import type { Advised } from '@docent/engine/advise/advised.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { WidgetPart } from '../base/widget-part.js';
import type { AdviceFlow } from './advice-flow.js';
import { adviceRestMessages } from './advice-rest.messages.js';
import { adviceRestStyles } from './advice-rest.styles.js';
import { describeEffect } from './describe-effect.js';
import { renderAnswers } from './render-answers.js';

/** What the first question does not need: the list of answers, other ways to be asked, and what there is to know. */
export class AdviceRest implements WidgetPart {
  readonly english = adviceRestMessages;
  readonly styles = adviceRestStyles;
  #flow: AdviceFlow;

  constructor(flow: AdviceFlow) {
    this.#flow = flow;
  }

  /** What an answer did, in words; empty when there is nothing to say. */
  describe(before: Advised, known: boolean): string {
    return describeEffect(this.#flow.view, before, known);
  }

  /** What there is to know of the link that led here, and of an earlier visit. */
  renderNotices(): TemplateResult {
    const { linkProblem, session, t } = this.#flow.view;
    const { unfit } = session.recorded;
    const said = [linkProblem ? t(linkProblem) : '', unfit && !session.linked ? t('outdated', { count: unfit }) : ''];
    return html`${said.map(words => (words ? html`<p class="effect" part="notice">${words}</p>` : nothing))}${
      session.linked
        ? html`<div class="effect" part="notice">
            <p>${t('linked')}</p>
            <button class="button" part="unlink" @click=${() => this.#unlink()}>${t('unlink')}</button>
          </div>`
        : nothing
    }`;
  }

  /** The answers, and other ways to be asked. */
  render(): TemplateResult {
    const { view } = this.#flow;
    const { session, t } = view;
    const { open } = session.advised;
    const page = session.layout === 'page';
    const left = !page && session.finished ? open.length : 0;
    return html`${renderAnswers(view, () => this.#restart())}
      <div class="tools" part="tools">
        ${left ? html`<p>${t('left', { count: left })}</p>` : nothing}
        ${
          page || (!open.length && session.finished)
            ? nothing
            : html`<button
                class="button"
                part="everything"
                aria-pressed=${String(session.everything)}
                @click=${() => this.#askEverything()}
              >
                ${t('everything')}
              </button>`
        }
        <button class="button" part="layout" @click=${() => this.#changeLayout()}>
          ${t(page ? 'oneByOne' : 'onePage')}
        </button>
      </div>`;
  }

  async #askEverything(): Promise<void> {
    const { session } = this.#flow.view;
    session.start();
    session.everything = !session.everything;
    // What is being answered stays on show.
    if (session.finished) await session.proceed();
    this.#flow.move();
  }

  async #changeLayout(): Promise<void> {
    const { session } = this.#flow.view;
    session.keep('ownLayout', session.layout === 'page' ? 'steps' : 'page');
    session.save();
    await session.proceed();
    this.#flow.move();
  }

  async #restart(): Promise<void> {
    const flow = this.#flow;
    flow.view.session.reset();
    flow.fields.reset();
    await flow.view.session.begin();
    flow.effect = '';
    flow.move();
  }

  async #unlink(): Promise<void> {
    const { session } = this.#flow.view;
    session.follow(undefined);
    await session.begin();
    this.#flow.move();
  }
}

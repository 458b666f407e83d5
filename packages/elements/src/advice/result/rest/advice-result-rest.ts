import { html, nothing } from 'lit';
import type { AdviceView } from '../../advice-view.js';
import { AdviceSharedEvent } from '../advice-result-events.js';
import type { ResultPart } from '../result-part.js';
import { adviceResultRestMessages } from './advice-result-rest.messages.js';
import { adviceResultRestStyles } from './advice-result-rest.styles.js';
import { type Copied, createCopier } from './create-copier.js';
import { createNextSteps } from './create-next-steps.js';
import { renderAbout } from './render-about.js';
import { renderNearMisses, renderRunnerUp } from './render-others.js';

/** What stands below the reasons: what to know of an outcome, how to go on from it, what else came near, and the link. */
export class AdviceResultRest implements ResultPart {
  readonly english = adviceResultRestMessages;
  readonly styles = adviceResultRestStyles;
  #view: AdviceView;
  #copier;
  #nextSteps;

  constructor(view: AdviceView) {
    this.#view = view;
    this.#copier = createCopier(view, 'linkCopied', 'linkManual');
    this.#nextSteps = createNextSteps(view);
  }

  /** @param about `others`, `link`, or an outcome with how far its headings are below the title of the guide: `team/2` */
  render(about: string): unknown {
    const view = this.#view;
    if (about === 'link') {
      return html`<div class="row">${this.#copier('copyAdvice', 'copy-link', () => this.#copyLink())}</div>`;
    }
    if (about === 'others') {
      const second = view.advised.verdict === 'recommended' ? renderRunnerUp(view) : nothing;
      return html`${second}${renderNearMisses(view)}`;
    }
    const [outcome = '', below] = about.split('/');
    return html`${renderAbout(view, outcome, Number(below))}${this.#nextSteps(outcome, Number(below))}`;
  }

  async #copyLink(): Promise<Copied> {
    const view = this.#view;
    const { copied, leftOut, link } = await view.copyLink();
    view.emit(new AdviceSharedEvent(leftOut));
    return { text: link, copied, note: leftOut ? view.t('linkLeftOut', { count: leftOut }) : '' };
  }
}

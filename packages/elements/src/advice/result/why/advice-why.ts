import { html, nothing } from 'lit';
import type { AdviceView } from '../../advice-view.js';
import type { ResultPart } from '../result-part.js';
import { adviceWhyMessages } from './advice-why.messages.js';
import { adviceWhyStyles } from './advice-why.styles.js';
import { renderTrace } from './render-trace.js';
import { renderWeight } from './render-weight.js';

/** Why a must-have is met or not, and how a score comes about. */
export class AdviceWhy implements ResultPart {
  readonly english = adviceWhyMessages;
  readonly styles = adviceWhyStyles;
  #view: AdviceView;

  constructor(view: AdviceView) {
    this.#view = view;
  }

  render(about = ''): unknown {
    const [of, id, criterion = ''] = about.split('/');
    const outcome = this.#view.advised.outcomes.find(one => one.id === of);
    if (!outcome) return nothing;
    const mustHave = outcome.mustHaves.find(one => one.id === id);
    return mustHave
      ? html`<div>${renderTrace(this.#view, mustHave.trace)}</div>`
      : renderWeight(this.#view, outcome, criterion);
  }
}

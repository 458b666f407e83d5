import { html, type TemplateResult } from 'lit';
import type { AdviceView } from '../advice-view.js';

/** A slider for the weight of each criterion. */
export function renderSliders({ advised, guide, t }: AdviceView): TemplateResult {
  return html`<fieldset class="weights" part="weights">
    <legend><b>${t('weights')}</b></legend>
    ${guide.criteria.map(({ id, title }) => {
      const count = advised.weights[id]?.points ?? 0;
      const said = t('weightPoints', { count });
      return html`<label>
        <span>${title}</span><span aria-hidden="true">${said}</span>
        <input
          type="range"
          min="0"
          max="100"
          step="1"
          name=${id}
          .value=${String(count)}
          aria-label=${title}
          aria-valuetext=${said}
        />
      </label>`;
    })}
  </fieldset>`;
}

import { html, nothing } from 'lit';
import type { AdviceView } from '../../advice-view.js';
import { heading } from '../heading.js';
import { outcomeOf } from '../outcome-of.js';
import { renderSource } from '../render-source.js';

/** What to know about an outcome, and for whom it is the wrong one. */
export function renderAbout(view: AdviceView, id: string, below: number): unknown {
  const { facts = [], unsuitable } = outcomeOf(view.guide, id);
  return html`${
    facts.length
      ? html`${heading(view, below, view.t('aboutIt'))}
          <dl part="facts">
            ${facts.map(
              ({ source, text, title }) =>
                html`<div>
                  <dt>${title}</dt>
                  <dd>${text} ${renderSource(view, source)}</dd>
                </div>`,
            )}
          </dl>`
      : nothing
  }${
    unsuitable
      ? html`${heading(view, below, view.t('unsuitable'))}
          <div class="text" part="unsuitable">${view.text(unsuitable)}</div>`
      : nothing
  }`;
}

import { html, nothing, type TemplateResult } from 'lit';
import type { AdviceFlow } from './advice-flow.js';
import { renderOutcome } from './render-outcome.js';
import { renderPanel } from './render-panel.js';

/** The questions on show, the advice when it is time, and what the customer has answered. */
export function renderFlow(flow: AdviceFlow): TemplateResult {
  const { effect, inputs, rest, view } = flow;
  const { advised, guide, session, t } = view;
  const { finished } = session;
  const page = session.layout === 'page';
  // Each question keeps its place among the nodes, so that none gets the state of another's controls.
  const panels = guide.questions.map(question =>
    inputs[question.type] && (page ? advised.relevant.includes(question.id) : session.shown === question.id)
      ? renderPanel(flow, question, page)
      : nothing,
  );
  return html`<div class="body ${page ? 'page' : ''}">
      ${rest?.renderNotices()}${effect ? html`<p class="effect" part="notice">${effect}</p>` : nothing}
      <div class="panels">${panels}</div>
      ${
        page && !finished
          ? html`<div class="actions" part="actions">
              <button class="button primary" part="show" @click=${() => flow.conclude()}>${t('show')}</button>
            </div>`
          : nothing
      }
      ${finished ? html`<section class="result" part="result">${renderOutcome(flow)}</section>` : nothing}
    </div>
    ${rest?.render()}`;
}

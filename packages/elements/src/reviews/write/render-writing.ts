import { html, nothing, type TemplateResult } from 'lit';
import type { ReviewWrite } from './review-write.js';

/** The form, what was sent, or the way there. */
export function renderWriting(write: ReviewWrite): TemplateResult {
  const { form, own, problem, receipt, view } = write;
  const { t } = view;
  const notice = problem ? html`<p part="notice" role="status" tabindex="-1">${t(problem)}</p>` : nothing;
  if (receipt) return receipt.render();
  if (form?.shown) return form.render();
  if (own && write.status) return html`${notice}${own.render()}`;
  const { kept } = write.drafts;
  const label = kept && !kept.sent ? 'goOn' : 'write';
  return html`${notice}${form?.renderThrown() ?? nothing}
    <button class="button primary" part="begin" @click=${() => void write.begin()}>${t(label)}</button>`;
}

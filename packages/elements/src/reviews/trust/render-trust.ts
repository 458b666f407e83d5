import { html, nothing, type TemplateResult } from 'lit';
import { renderLedger } from './render-ledger.js';
import type { ReviewTrust } from './review-trust.js';

const told = ['checked', 'ordered', 'scored', 'moderated', 'paid'] as const;

/** What is told of how reviews are treated, and the ledger. */
export function renderTrust(trust: ReviewTrust): TemplateResult {
  const { failed, ledger, view } = trust;
  const { data, t } = view;
  return html`<section class="trust" part="trust" aria-label=${t('treated')}>
    <dl>
      ${told.map(
        what =>
          html`<div>
            <dt>${t(what)}</dt>
            <dd>
              ${t(`${what}Text`, { vendor: data?.owner ?? '' })}
              ${
                what === 'checked' && data?.verification
                  ? html`<div class="text">${view.text(data.verification)}</div>`
                  : nothing
              }
            </dd>
          </div>`,
      )}
    </dl>
    ${
      failed
        ? html`<p role="alert">${t('failed')}</p>
            <button class="button" @click=${() => void trust.load()}>${t('retry')}</button>`
        : ledger
          ? renderLedger(ledger, view)
          : html`<p>${t('loading')}</p>`
    }
  </section>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import type { CommandStatus } from '../../base/command-request.js';
import { receiptLink } from '../../commands/receipt-link.js';
import { formatDuration } from '../format-duration.js';
import { saySent } from './say-sent.js';
import type { SurveyReceipt } from './survey-receipt.js';

/** What was sent, in words, with what is kept of it and for whom, and what can be done with it. */
export function renderReceipt(receipt: SurveyReceipt, { receivedAt }: CommandStatus): TemplateResult {
  const { answers, sent } = receipt;
  const { view } = sent;
  const { data, headingLevel, shownLocale, t } = view;
  const { keep, readers } = data!;
  const said = Object.entries(answers).map(([id, answer]) => saySent(view, id, answer));
  const received = new Intl.DateTimeFormat(shownLocale, { dateStyle: 'long', timeStyle: 'short' });
  const facts = {
    received: receivedAt && received.format(new Date(receivedAt)),
    keep: keep && formatDuration(keep, shownLocale),
    readers,
  };
  return html`<div class="receipt" part="receipt">
    <div class="heading" role="heading" aria-level=${headingLevel + 1} tabindex="-1">${t('receipt')}</div>
    ${
      said.length
        ? html`<dl>
            ${said.map(
              ({ answer, changed, title }) =>
                html`<dt>${title}</dt>
                  <dd dir="auto">${answer}</dd>
                  ${changed ? html`<dd class="hint">${t('changedSince')}</dd>` : nothing}`,
            )}
          </dl>`
        : html`<p>${t('nothingSent')}</p>`
    }
    <dl class="facts">
      ${Object.entries(facts).map(([key, text]) =>
        text
          ? html`<dt>${t(key)}</dt>
              <dd>${text}</dd>`
          : nothing,
      )}
    </dl>
    ${renderLink(receipt)}${receipt.asking === 'sure' ? renderSure(receipt) : renderActions(receipt)}
  </div>`;
}

function renderLink(receipt: SurveyReceipt): TemplateResult {
  const { proof, view } = receipt.sent;
  const { t } = view;
  const address = location.href.split('#')[0] + receiptLink(proof!);
  const copy = async () => {
    const field = view.renderRoot.querySelector<HTMLInputElement>('.link input');
    field?.select();
    // Where the page may not write there, the text is selected, and can be copied as any.
    await navigator.clipboard?.writeText(address).then(
      () => receipt.say('copied'),
      () => undefined,
    );
  };
  return html`<div class="link">
    <input readonly dir="ltr" aria-label=${t('link')} .value=${address} />
    <button class="button" part="copy" @click=${copy}>${t('copy')}</button>
  </div>`;
}

function renderActions(receipt: SurveyReceipt): TemplateResult {
  const { asking, sent } = receipt;
  const { t } = sent.view;
  return html`<div class="actions">
    <p role="status">${asking && asking !== 'sure' ? t(asking) : nothing}</p>
    <button class="button" part="correct" @click=${() => receipt.correct()}>${t('correct')}</button>
    <button class="button" part="withdraw" @click=${() => receipt.say('sure', '[part~="withdraw-no"]')}>
      ${t('withdraw')}
    </button>
    <button class="button" part="close" @click=${() => receipt.close()}>${t('close')}</button>
  </div>`;
}

function renderSure(receipt: SurveyReceipt): TemplateResult {
  const { t } = receipt.sent.view;
  return html`<div class="actions" role="group" aria-labelledby="sure">
    <p id="sure">${t('withdrawSure')}</p>
    <button class="button yes" part="withdraw-yes" @click=${() => receipt.withdraw()}>${t('withdrawYes')}</button>
    <button class="button" part="withdraw-no" @click=${() => receipt.say(undefined, '[part~="withdraw"]')}>
      ${t('withdrawNo')}
    </button>
  </div>`;
}

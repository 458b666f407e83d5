import { html, nothing, type TemplateResult } from 'lit';
import type { CommandStatus } from '../../../base/command-request.js';
import { receiptLink } from '../../../commands/receipt-link.js';
import { reasonsOf, standingOf } from '../own/render-own.js';
import { draftOf, lineFields } from '../review-draft.js';
import type { ReviewReceipt } from './review-receipt.js';

/** A review as it was sent, where it stands and why, and what can be done with it. */
export function renderReceipt(receipt: ReviewReceipt, { receivedAt }: CommandStatus): TemplateResult {
  const { write } = receipt;
  const { became, view } = write;
  const { headingLevel, shownLocale, t } = view;
  const dates = new Intl.DateTimeFormat(shownLocale, { dateStyle: 'long', timeStyle: 'short' });
  return html`<div class="review-receipt" part="receipt">
    <div class="heading" role="heading" aria-level=${headingLevel + 1} tabindex="-1">${t('receiptTitle')}</div>
    <p role="status">
      ${t(`own-${standingOf(write)}`)} ${became ? reasonsOf(became, write) : nothing}
      ${became?.relationship === 'employee' ? t('own-asEmployee') : nothing}
      ${became?.appealed ? t('appealed') : nothing}
    </p>
    ${became?.note ? html`<p dir="auto">${t('moderatorSaid', { note: became.note })}</p>` : nothing}
    <dl>
      ${renderSaid(receipt)}
      ${
        receivedAt
          ? html`<dt>${t('received')}</dt>
              <dd>${dates.format(new Date(receivedAt))}</dd>`
          : nothing
      }
      ${
        became?.corrections?.length
          ? html`<dt>${t('history')}</dt>
              ${became.corrections.map(
                ({ at, rating }) =>
                  html`<dd>
                    ${t('historyLine', { date: dates.format(new Date(at)), stars: t('stars', { value: rating }) })}
                  </dd>`,
              )}`
          : nothing
      }
    </dl>
    ${renderLink(receipt)} ${renderActions(receipt)}
  </div>`;
}

function renderSaid({ content, images, write }: ReviewReceipt): TemplateResult {
  const { became, view } = write;
  const { t } = view;
  const draft = draftOf(content?.payload ?? {});
  const isShown = became?.state === 'published';
  const said: [key: string, text: unknown][] = [
    ['givenStars', draft.rating && t('stars', { value: draft.rating })],
    ...(view.data?.criteria ?? []).map(({ id, title }): [string, unknown] => {
      const stars = Object(draft.criteria)[id] as number | undefined;
      return [title, stars && t('stars', { value: stars })];
    }),
    ['ask-title', draft.title],
    ['ask-text', draft.text],
    ...lineFields.map((field): [string, unknown] => [`ask-${field}`, draft[field]]),
    ['ask-role', view.data?.roles?.find(({ id }) => id === draft.role)?.title],
    ['ask-experience', draft.experience && t(`ask-experience-${draft.experience}`)],
    ['ask-incentive', t(`ask-incentive-${draft.incentive}`)],
    ['ask-relationship', draft.relationship && t(`ask-relationship-${draft.relationship}`)],
    ['ask-name', draft.name],
  ];
  return html`${said.map(([key, text]) =>
    text
      ? html`<dt>${t(key)}</dt>
          <dd dir="auto">${String(text)}</dd>`
      : nothing,
  )}${
    images.length
      ? html`<dt>${t('pictures')}</dt>
          ${images.map(({ alt, hash }) => html`<dd dir="auto">${renderImage(isShown ? `${view.media}${hash}.webp` : '', alt)}</dd>`)}`
      : nothing
  }`;
}

/** Pictures are served while the review is shown; until then their words stand for them. */
function renderImage(address: string, alt: unknown): TemplateResult {
  return address ? html`<img src=${address} alt=${String(alt)} width="160" loading="lazy" />` : html`${String(alt)}`;
}

function renderLink(receipt: ReviewReceipt): TemplateResult {
  const { proof, view } = receipt.write;
  const { t } = view;
  const address = location.href.split('#')[0] + receiptLink(proof!);
  const copy = async () => {
    view.renderRoot.querySelector<HTMLInputElement>('.link input')?.select();
    // Where the page may not write there, the text is selected, and can be copied as any.
    await navigator.clipboard?.writeText(address).then(
      () => receipt.say('copied'),
      () => undefined,
    );
  };
  return html`<div class="link">
    <input readonly dir="ltr" aria-label=${t('receiptLink')} .value=${address} />
    <button class="button" part="copy" @click=${() => void copy()}>${t('copy')}</button>
  </div>`;
}

function renderActions(receipt: ReviewReceipt): TemplateResult {
  const { asking, write } = receipt;
  const { t } = write.view;
  if (asking === 'sure') return renderSure(receipt);
  if (asking === 'appeal' || asking === 'appealMissing') return renderAppeal(receipt);
  return html`<div class="actions">
    <p role="status">${asking ? t(asking) : nothing}</p>
    <button class="button" part="correct" @click=${() => void receipt.correct()}>${t('correct')}</button>
    ${
      write.became?.mayAppeal && asking !== 'appealQueued'
        ? html`<button class="button" part="appeal" @click=${() => void receipt.say('appeal', '[part~="appeal-text"]')}>
            ${t('appeal')}
          </button>`
        : nothing
    }
    <button class="button" part="withdraw" @click=${() => void receipt.say('sure', '[part~="withdraw-no"]')}>
      ${t('withdraw')}
    </button>
    <button class="button" part="close" @click=${() => void receipt.close()}>${t('closeReceipt')}</button>
  </div>`;
}

function renderSure(receipt: ReviewReceipt): TemplateResult {
  const { t } = receipt.write.view;
  return html`<div class="actions" role="group" aria-labelledby="w-sure">
    <p id="w-sure">${t('withdrawSure')}</p>
    <button class="button yes" part="withdraw-yes" @click=${() => void receipt.withdraw()}>${t('withdrawYes')}</button>
    <button class="button" part="withdraw-no" @click=${() => void receipt.say(undefined, '[part~="withdraw"]')}>
      ${t('withdrawNo')}
    </button>
  </div>`;
}

function renderAppeal(receipt: ReviewReceipt): TemplateResult {
  const { t } = receipt.write.view;
  const missing = receipt.asking === 'appealMissing';
  const enter = (event: Event) => (receipt.appealText = (event.target as HTMLTextAreaElement).value);
  const field = html`<textarea
    id="w-appeal"
    part="appeal-text"
    rows="3"
    maxlength="2000"
    dir="auto"
    .value=${receipt.appealText}
    aria-required="true"
    aria-invalid=${missing ? 'true' : nothing}
    aria-describedby=${missing ? 'w-appeal-problem' : nothing}
    @input=${enter}
  ></textarea>`;
  return html`<div class="form" role="group" aria-labelledby="w-appeal-label">
    <div>
      <label class="label" id="w-appeal-label" for="w-appeal">${t('appealText')}</label>
      ${field} ${missing ? html`<p class="problem" id="w-appeal-problem">${t('appealMissing')}</p>` : nothing}
    </div>
    <div class="actions">
      <button class="button primary" part="appeal-send" @click=${() => void receipt.appeal()}>
        ${t('appealSend')}
      </button>
      <button class="button" part="appeal-cancel" @click=${() => void receipt.say(undefined, '[part~="appeal"]')}>
        ${t('closeReceipt')}
      </button>
    </div>
  </div>`;
}

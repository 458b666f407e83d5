import { html, nothing, type TemplateResult } from 'lit';
import { resolveUrl } from '../../rich-text/resolve-url.js';
import type { CheckView } from '../check-view.js';

/** The end of a check: what came of it, where to learn more, and more items for who wants them. */
export function renderDone(view: CheckView): TemplateResult {
  const { data, session, t } = view;
  const { answered, right } = session;
  const taught = (data?.skills ?? []).filter(({ learn }) => learn && resolveUrl(learn, document.baseURI));
  return html`<p class="verdict right" part="verdict" tabindex="-1">${t('done')}</p>
    <p>${answered ? t('score', { right, count: answered }) : t('none')}</p>
    <p class="hint">${t('unseen')}</p>
    ${
      right < answered
        ? taught.map(({ learn, title }) => html`<p><a href=${learn!}>${t('learn', { skill: title })}</a></p>`)
        : nothing
    }
    <div class="actions" part="actions">
      <button class="button" part="restart" @click=${() => view.restart()}>${t('repeat')}</button>
    </div>`;
}

import type { PublishedEntity } from '@docent/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../rich-text/format-date.js';
import { resolveUrl } from '../rich-text/resolve-url.js';
import type { Translate } from './translate.js';

/** In which words the footer is written. */
interface FooterView {
  t: Translate;
  shownLocale: string;
}

/** Who stands behind an entity, when it was last checked, and what it rests on. */
export function renderFooter(
  { owner, reviewed, sources = [] }: Pick<PublishedEntity, 'owner' | 'reviewed' | 'sources'>,
  { t, shownLocale }: FooterView,
): TemplateResult {
  return html`<footer part="footer">
    ${owner && html`<span>${t('owner', { owner })}</span>`}
    ${reviewed && html`<span>${t('reviewed', { date: formatDate(reviewed, shownLocale) })}</span>`}
    ${
      sources.length
        ? html`<span>${t('sources')}:</span>
            <ul aria-label=${t('sources')}>
              ${sources.map(({ title, url }) => {
                const address = url && resolveUrl(url, document.baseURI)?.href;
                return html`<li>
                  ${address ? html`<a href=${address} target="_blank" rel="noreferrer">${title}</a>` : title}
                </li>`;
              })}
            </ul>`
        : nothing
    }
  </footer>`;
}

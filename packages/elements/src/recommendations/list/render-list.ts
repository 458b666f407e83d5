import { html, nothing, type TemplateResult } from 'lit';
import type { RecommendationList } from './recommendation-list.js';
import { renderItem } from './render-item.js';
import { renderLacks } from './render-lacks.js';

/** The list: what editors have chosen, what was found, what is promoted; and what the customer can do about all of it. */
export function renderList(list: RecommendationList): TemplateResult {
  const { ranking, view } = list;
  const { data, t } = view;
  if (!ranking || !data) return html``;
  const { items, pinned, promoted } = ranking;
  const group = (each: typeof items, name: string) =>
    each.length
      ? html`<ul class="items ${data.layout}" part=${name} aria-label=${t(name)}>
          ${each.map(item => renderItem(list, item))}
        </ul>`
      : nothing;
  return html`
    ${list.known.personal ? nothing : html`<p class="note" part="plain">${t('plain')}</p>`}
    ${ranking.drawn ? html`<p class="note" part="drawn">${t('drawn')}</p>` : nothing}
    ${items.length ? nothing : renderLacks(list)} ${group(pinned, 'pinned')} ${group(items, 'items')}
    ${
      promoted.length
        ? html`<div class="apart" part="promoted-frame">
            <p class="label">${t('promotedLong')}</p>
            ${group(promoted, 'promoted')}
          </div>`
        : nothing
    }
    ${
      list.stale
        ? html`<p class="again">
            <button
              class="button"
              part="again"
              @click=${() => void list.act(acts => acts.again('ordered', '[data-item] .name'))}
            >
              ${t('again')}
            </button>
          </p>`
        : nothing
    }
    <details
      class="how"
      part="how"
      @toggle=${(event: Event) => (event.target as HTMLDetailsElement).open && void list.loadWhy()}
    >
      <summary>${t('how')}</summary>
      ${list.why?.renderHow() ?? nothing}
    </details>
  `;
}

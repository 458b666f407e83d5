import type { RankedItem } from '@docent/engine/recommend/ranking.js';
import { type Kind, kinds, tagName } from '@docent/schema/names';
import { html, nothing, type TemplateResult } from 'lit';
import { resolveUrl } from '../../rich-text/resolve-url.js';
import type { RecommendationList } from './recommendation-list.js';
import { sayPart } from './say-part.js';

/** One thing that is recommended: what it is, why, by whom, when it would not suit, and what the customer says of it. */
export function renderItem(list: RecommendationList, ranked: RankedItem): TemplateResult {
  const { t } = list.view;
  const { candidate, item } = ranked;
  const out = list.outBy(item);
  if (out && list.acts) return list.acts.renderOut(ranked, out);
  return html`<li part="item" class="item ${ranked.source}" data-item=${item}>
    ${renderImage(list, ranked)}
    <div class="body">
      <p class="label" part="source">${sayOrigin(list, ranked)}</p>
      ${renderName(list, ranked)} ${candidate.summary ? html`<p class="said">${candidate.summary}</p>` : nothing}
      ${renderReason(list, ranked)}
      ${
        ranked.unsuitable
          ? html`<p class="unsuitable" part="unsuitable"><b>${t('unsuitable')}</b> ${ranked.unsuitable}</p>`
          : nothing
      }
      ${renderControls(list, ranked)} ${list.explained === item ? list.why?.renderWhy(ranked) : nothing}
    </div>
    ${list.opened.get(item) ?? nothing}
  </li>`;
}

function renderImage({ view }: RecommendationList, { candidate }: RankedItem): unknown {
  const { image } = candidate;
  const { base, layout } = view.data!;
  const src = image && resolveUrl(image.src, base ?? document.baseURI, true)?.href;
  if (!src || layout === 'compact' || layout === 'next') return nothing;
  return html`<img
    src=${src}
    alt=${image.alt}
    width=${image.width}
    height=${image.height}
    loading="lazy"
    decoding="async"
  />`;
}

/** By what it was found, or by whom it was placed. */
function sayOrigin({ view: { data, t } }: RecommendationList, { parts, source, strategy }: RankedItem): string {
  const [first] = parts;
  if (source === 'expert') return t('by-expert', { owner: first?.because === 'expert' ? first.owner : data!.owner });
  return t(source === 'organic' ? `by-${strategy}` : source);
}

/** A page is a link; an entity of the project opens in place, by its own widget, which asks for it like every widget. */
function renderName(list: RecommendationList, ranked: RankedItem): TemplateResult {
  const { candidate, item } = ranked;
  const { headingLevel } = list.view;
  const [kind = '', id = ''] = item.split(':');
  const address = candidate.url === undefined ? undefined : resolveUrl(candidate.url, document.baseURI)?.href;
  const open = list.opened.has(item);
  const toggle = () => {
    if (open) list.opened.delete(item);
    else {
      const element = document.createElement(tagName(kind as Kind));
      element.setAttribute('entity', id);
      element.setAttribute('locale', list.view.shownLocale);
      element.setAttribute('heading-level', String(headingLevel + 2));
      list.opened.set(item, element);
      list.tellOpened(ranked);
    }
    list.view.requestUpdate();
  };
  const minutes = candidate.minutes
    ? html` <span class="minutes">${list.view.t('minutes', { count: candidate.minutes })}</span>`
    : nothing;
  return html`<div class="title name-line" role="heading" aria-level=${headingLevel + 1}>
    ${
      address
        ? html`<a class="name" part="name" href=${address} @click=${() => list.tellOpened(ranked)}
            >${candidate.title}</a
          >`
        : kinds.includes(kind as Kind)
          ? html`<button class="name link" part="name" aria-expanded=${String(open)} @click=${toggle}>
              ${candidate.title}
            </button>`
          : html`<span class="name" part="name">${candidate.title}</span>`
    }${minutes}
  </div>`;
}

/** The largest part of what speaks for it, and on how many customers it rests. */
function renderReason(list: RecommendationList, { evidence, parts, score, source }: RankedItem): TemplateResult {
  const { t } = list.view;
  const [first] = parts;
  const share = first && score > 0 ? first.value / score : 0;
  return html`<p class="reason" part="reason">
    ${first ? sayPart(list, first) : nothing}
    ${
      share > 0 && parts.filter(({ value }) => value > 0).length > 1
        ? html`<meter min="0" max="1" .value=${share} aria-label=${t('share')}>${Math.round(share * 100)} %</meter>`
        : nothing
    }
    ${
      source === 'organic' && evidence !== undefined && first?.because !== 'popular'
        ? html`<span class="evidence" part="evidence">
            ${evidence >= list.view.data!.minimumCustomers ? t('customers', { count: evidence }) : t('tooFew')}
          </span>`
        : nothing
    }
  </p>`;
}

function renderControls(list: RecommendationList, ranked: RankedItem): TemplateResult {
  const { t } = list.view;
  const { candidate, item } = ranked;
  const about = { title: candidate.title };
  const controlled = list.controlled === item;
  return html`<div class="acts">
    <button
      class="quiet"
      part="why-toggle"
      aria-expanded=${String(list.explained === item)}
      aria-label=${t('whyThis', about)}
      @click=${() => void list.explain(ranked)}
    >
      ${t('why')}
    </button>
    <button
      class="quiet"
      part="controls"
      aria-expanded=${String(controlled)}
      aria-label=${t('controlsOf', about)}
      @click=${() => void list.control(item)}
      @keydown=${(event: KeyboardEvent) => controlled && event.key === 'Escape' && void list.control(item)}
    >
      ${t('controls')}
    </button>
    ${controlled ? list.acts?.renderChoices(ranked) : nothing}
  </div>`;
}

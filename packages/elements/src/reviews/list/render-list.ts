import { type ReviewSort, reviewSorts } from '@docent/schema/names';
import { html, nothing, type TemplateResult } from 'lit';
import { renderReview } from '../review/render-review.js';
import type { ReviewList } from './review-list.js';

/** What there is to choose, those shown first, and the rest page by page. */
export function renderList(list: ReviewList): TemplateResult {
  const { busy, failed, filter, isPlain, pages, reviews, view, wish } = list;
  const { first, t } = view;
  if (!first?.reviews.length) return html`${nothing}`;
  return html`<div class="toolbar" part="toolbar">
      <label>
        ${t('order')}
        <select part="sort" @change=${(event: Event) => onSort(list, event)}>
          ${reviewSorts.map(
            sort => html`<option value=${sort} ?selected=${sort === (wish['sort'] ?? 'useful')}>${t(sort)}</option>`,
          )}
        </select>
      </label>
      <button
        class="button"
        part="find"
        aria-expanded=${filter?.open === true}
        @click=${() => void list.toggleFilter()}
      >
        ${t('find')}
      </button>
    </div>
    ${filter?.render() ?? nothing} ${isPlain ? renderFirst(list) : nothing}
    <section class="reviews" part="reviews" aria-busy=${busy} aria-labelledby="rest">
      <div class="sr" id="rest" role="heading" aria-level=${view.headingLevel + 1}>
        ${t(isPlain ? 'others' : 'results')}
      </div>
      ${
        pages.above === undefined
          ? nothing
          : html`<button class="button" part="earlier" @click=${() => void list.earlier()}>${t('earlier')}</button>`
      }
      ${reviews.map(review => renderReview(review, list))}
      ${reviews.length || isPlain ? nothing : html`<p class="hint">${t(pages.below ? 'noneYet' : 'noneFound')}</p>`}
      ${failed ? html`<p role="alert">${t('failed')}</p>` : nothing}
      ${
        failed || pages.below
          ? html`<button
              class="button"
              part="more"
              ?disabled=${busy}
              @click=${() => void (failed ? failed() : list.more())}
            >
              ${t(failed ? 'retry' : 'more')}
            </button>`
          : nothing
      }
    </section>`;
}

function onSort(list: ReviewList, event: Event): void {
  const sort = (event.target as HTMLSelectElement).value as ReviewSort;
  void list.look({ sort: sort === 'useful' ? '' : sort });
}

/** The most useful for and against, and one by somebody like the reader, side by side. */
function renderFirst(list: ReviewList): TemplateResult {
  const { first, like, view } = list;
  const { data, headingLevel, t } = view;
  const roles = data?.roles ?? [];
  const shown = (['supportive', 'critical', 'alike'] as const).flatMap(which => {
    const review = first[which];
    return review ? [{ which, review }] : [];
  });
  const level = headingLevel + 1;
  return html`<section class="first" part="first" aria-labelledby="first">
    <h3 id="first" aria-level=${level}>${t('first')}</h3>
    <p class="hint">${t('firstWhy')}</p>
    <div class="sides">
      ${shown.map(
        ({ which, review }) =>
          html`<div part=${which}>
            <p class="eyebrow">${t(which)}</p>
            ${renderReview(review, list)}
          </div>`,
      )}
    </div>
    ${
      roles.length
        ? html`<label class="like">
            ${t('like')}
            <select
              part="like"
              @change=${(event: Event) => void list.beLike((event.target as HTMLSelectElement).value)}
            >
              <option value="" ?selected=${!like}>${t('noRole')}</option>
              ${roles.map(({ id, title }) => html`<option value=${id} ?selected=${id === like}>${title}</option>`)}
            </select>
          </label>`
        : nothing
    }
  </section>`;
}

import type { PublishedItem } from '@docent/schema';
import { html, type TemplateResult } from 'lit';
import type { DocentCheck } from '../docent-check.js';
import { mixed } from '../mixed.js';

/** Options each with a list of what may belong to it. */
export function renderMatch(view: DocentCheck, item: PublishedItem): TemplateResult {
  const { options = [] } = item;
  const chosen = (view.session.draft ?? []) as (string | undefined)[];
  const choose = (place: number, id: string) =>
    view.enter(options.map((_, index) => (index === place ? id || undefined : chosen[index])));
  return html`<div class="pairs">
    ${options.map(
      ({ title }, place) =>
        html`<label
          >${title}
          <select @change=${(event: Event) => choose(place, (event.target as HTMLSelectElement).value)}>
            <option value="" .selected=${!chosen[place]}>${view.t('pick')}</option>
            ${mixed(options, { id: `${item.id}-match` }).map(
              ({ id, match }) => html`<option value=${id} .selected=${chosen[place] === id}>${match}</option>`,
            )}
          </select></label
        >`,
    )}
  </div>`;
}

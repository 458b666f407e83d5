import type { Found } from '@docent/engine/howto/find-in-text.js';
import { html, nothing, type TemplateResult } from 'lit';
import { icons } from '../../../howto-icons.js';
import type { TranscriptSearch } from './transcript-search.js';

/** The field, how much was found, and the way from place to place. */
export function renderSearch(search: TranscriptSearch): TemplateResult {
  const { t } = search.part.view;
  const step = (by: number, name: string, icon: unknown) =>
    html`<button class="button" aria-label=${t(name)} @click=${() => search.move(by)}>${icon}</button>`;
  return html`<input
      type="search"
      maxlength="100"
      aria-label=${t('search')}
      placeholder=${t('search')}
      .value=${search.query}
      @input=${(event: InputEvent) => search.look((event.target as HTMLInputElement).value)}
      @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && search.move(event.shiftKey ? -1 : 1)}
    />
    ${search.query.trim() ? html`<span class="quiet">${search.count()}</span>` : nothing}
    ${
      search.places.length > 1
        ? html`${step(-1, 'previousFound', icons.back)}${step(1, 'nextFound', icons.next)}`
        : nothing
    }`;
}

/** A text with what was found in it marked. */
export function renderFoundWords(text: string, found: readonly Found[]): unknown {
  if (!found.length) return text;
  return found.map(([from, to], index) => {
    const next = found[index + 1]?.[0] ?? text.length;
    return html`${index ? '' : text.slice(0, from)}<mark>${text.slice(from, to)}</mark>${text.slice(to, next)}`;
  });
}

import { html, nothing, type TemplateResult } from 'lit';
import type { ReviewFilter } from './review-filter.js';

interface Choice {
  value: string;
  title: string;
}

/** The form that finds reviews. */
export function renderFilter(filter: ReviewFilter): TemplateResult {
  const { view, wish } = filter.list;
  const { data, shownLocale, t } = view;
  const names = new Intl.DisplayNames(shownLocale, { type: 'language' });
  const choose = (name: string, choices: readonly Choice[]) =>
    choices.length
      ? html`<label>
          ${t(`by-${name}`)}
          <select name=${name}>
            <option value="">${t('any')}</option>
            ${choices.map(
              ({ title, value }) => html`<option value=${value} ?selected=${wish[name] === value}>${title}</option>`,
            )}
          </select>
        </label>`
      : nothing;
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    filter.apply(event.target as HTMLFormElement);
  };
  const stars = wish['stars']?.split(',') ?? [];
  return html`<form class="filter" part="filter" role="search" @submit=${onSubmit}>
    <label class="wide">
      ${t('by-words')}
      <input type="search" name="words" maxlength="200" dir="auto" .value=${wish['words'] ?? ''} />
    </label>
    <fieldset>
      <legend>${t('by-stars')}</legend>
      ${['5', '4', '3', '2', '1'].map(
        star =>
          html`<label class="check">
            <input type="checkbox" name="stars" value=${star} .checked=${stars.includes(star)} />
            ${t('starCount', { count: Number(star) })}
          </label>`,
      )}
    </fieldset>
    ${choose('role', data?.roles?.map(({ id, title }) => ({ value: id, title })) ?? [])}
    ${choose('criterion', data?.criteria?.map(({ id, title }) => ({ value: id, title })) ?? [])}
    ${choose(
      'language',
      filter.languages.map(value => ({ value, title: names.of(value) ?? value })),
    )}
    <label class="check">
      <input type="checkbox" name="verified" value="true" .checked=${wish['verified'] === 'true'} />
      ${t('by-verified')}
    </label>
    <div class="actions">
      <button class="button" type="button" part="clear" @click=${() => void filter.clear()}>${t('clear')}</button>
      <button class="button primary" part="apply">${t('apply')}</button>
    </div>
  </form>`;
}

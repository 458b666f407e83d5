import { html, nothing } from 'lit';
import type { SurveyField, SurveyInput } from '../survey-field.js';
import { rearrange } from './rearrange.js';

const rankedOf = ({ draft }: SurveyField): readonly string[] => (Array.isArray(draft) ? draft : []);

/**
 * Options put in order: each is taken over with one button, and moved or put back with others, so that nothing has to be dragged.
 * None has a place before the customer gives it one, as an order that is there already is the one most people leave.
 */
export const rankingInput: SurveyInput = {
  role: 'group',
  settles: false,
  render(field) {
    const { locale, question, t } = field;
    const { id: name, maximum = Infinity, options = [] } = question;
    const ranked = rankedOf(field).flatMap(id => options.find(option => option.id === id) ?? []);
    const loose = options.filter(({ id }) => !ranked.some(option => option.id === id));
    const full = ranked.length >= maximum;
    const enter = (ids: readonly string[]) => () => field.enter(ids.length ? ids : undefined);
    const ids = ranked.map(({ id }) => id);
    const said = (title: string, place: number) => t('placed', { title, place });

    const add = (event: Event, { id, title }: { id: string; title: string }) => {
      if (full) return;
      const after = loose[loose.findIndex(option => option.id === id) + 1] ?? loose.find(option => option.id !== id);
      const focus = after && ranked.length + 1 < maximum ? `${after.id}-add` : `${id}-up`;
      rearrange(event, enter([...ids, id]), said(title, ids.length + 1), `${name}-${focus}`);
    };
    const move = (event: Event, from: number, by: number) => {
      const to = from + by;
      if (to < 0 || to >= ids.length) return;
      const { id, title } = ranked[from]!;
      const next = ids.filter(other => other !== id);
      next.splice(to, 0, id);
      rearrange(event, enter(next), said(title, to + 1), `${name}-${id}-${by < 0 ? 'up' : 'down'}`);
    };
    const remove = (event: Event, { id, title }: { id: string; title: string }) =>
      rearrange(event, enter(ids.filter(other => other !== id)), t('unplaced', { title }), `${name}-${id}-add`);
    const button = (id: string, key: string, title: string, sign: string, off: boolean, press: (e: Event) => void) =>
      html`<button
        type="button"
        class="button"
        id="${name}-${id}-${key}"
        aria-label=${t(key, { title })}
        aria-disabled=${off ? 'true' : nothing}
        @click=${press}
      >
        <span aria-hidden="true">${sign}</span>
      </button>`;

    return html`<p class="hint">
        ${Number.isFinite(maximum) && maximum < options.length ? t('rankSome', { count: maximum }) : t('rankAll')}
      </p>
      <ol class="ranked" part="ranked" aria-labelledby="${name}-title">
        ${ranked.map(
          (option, at) =>
            html`<li>
              <span aria-hidden="true">${new Intl.NumberFormat(locale).format(at + 1)}</span><b>${option.title}</b>
              ${button(option.id, 'up', option.title, '↑', at === 0, event => move(event, at, -1))}
              ${button(option.id, 'down', option.title, '↓', at === ids.length - 1, event => move(event, at, 1))}
              ${button(option.id, 'remove', option.title, '×', false, event => remove(event, option))}
            </li>`,
        )}
      </ol>
      <div class="options">
        ${loose.map(
          option =>
            html`<button
              type="button"
              class="option"
              part="option"
              id="${name}-${option.id}-add"
              aria-label=${t('add', { title: option.title })}
              aria-disabled=${full ? 'true' : nothing}
              @click=${(event: Event) => add(event, option)}
            >
              <span aria-hidden="true">+</span><span>${option.title}</span>
            </button>`,
        )}
      </div>`;
  },
  read(field) {
    const ranked = rankedOf(field);
    const { maximum = Infinity, minimum = 1 } = field.question;
    const count = Math.min(minimum, maximum) - ranked.length;
    return count > 0 ? { problem: field.t('rankMore', { count }) } : { answer: ranked };
  },
  say: (answer, { locale, question, t }) =>
    new Intl.ListFormat(locale, { type: 'unit' }).format(
      (answer as string[]).map((id, at) =>
        t('ranked', { place: at + 1, title: question.options?.find(option => option.id === id)?.title ?? '' }),
      ),
    ),
};

import { markKeys, unknownMark } from '@docent/engine/survey/fit-parts.js';
import { html, nothing } from 'lit';
import type { SurveyField, SurveyInput } from '../survey-field.js';

type Marks = Readonly<Record<string, unknown>>;

const marks = Array.from({ length: 11 }, (_, mark) => mark);
const marksOf = ({ draft }: SurveyField): Marks => (draft ?? {}) as Marks;

/** Needs with how much each matters and how well everybody does: a card for each need, a list for each mark. */
export const marksInput: SurveyInput = {
  role: 'group',
  settles: false,
  render(field) {
    const { asked, locale, problem, question, t } = field;
    const given = marksOf(field);
    const numbers = new Intl.NumberFormat(locale);
    const who = [
      { id: 'importance', title: t('matters') },
      { id: 'us', title: asked.us ?? '' },
      ...(asked.alternatives ?? []),
    ];
    const enter = (key: string) => (event: Event) => {
      const { value } = event.target as HTMLSelectElement;
      const { [key]: _, ...others } = given;
      const next = value === '' ? others : { ...others, [key]: value === unknownMark ? value : Number(value) };
      field.enter(Object.keys(next).length ? next : undefined);
    };
    return html`<p class="hint">${t('marks')}</p>
      ${(question.options ?? []).map(({ help, id, title }) => {
        const name = `${question.id}-${id}`;
        return html`<div class="need" role="group" aria-labelledby="${name}-title" part="need">
          <b id="${name}-title">${title}</b>
          ${help ? html`<div class="text hint">${field.text(help)}</div>` : nothing}
          <div class="marks">
            ${who.map(one => {
              const key = `${id}/${one.id}`;
              const mark = given[key] ?? '';
              return html`<label
                ><span>${one.title}</span
                ><select
                  aria-required=${asked.required ? 'true' : nothing}
                  aria-invalid=${problem && mark === '' ? 'true' : nothing}
                  @change=${enter(key)}
                >
                  <option value="" .selected=${mark === ''}>–</option>
                  ${marks.map(
                    value => html`<option value=${value} .selected=${mark === value}>${numbers.format(value)}</option>`,
                  )}
                  <option value=${unknownMark} .selected=${mark === unknownMark}>${t('unknown')}</option>
                </select></label
              >`;
            })}
          </div>
        </div>`;
      })}${renderPicture(field)}`;
  },
  read(field) {
    const given = marksOf(field);
    const count = field.asked.required ? markKeys(field.asked).filter(key => !Object.hasOwn(given, key)).length : 0;
    return count ? { problem: field.t('markMissing', { count }) } : { answer: given };
  },
  say: (answer, { asked: { options = [] }, locale, t }) =>
    new Intl.ListFormat(locale, { type: 'unit' }).format(
      options.flatMap(({ id, title }) => {
        const [matters, us] = ['importance', 'us'].map(who => (answer as Marks)[`${id}/${who}`]);
        return typeof matters === 'number' && typeof us === 'number' ? [t('needIs', { title, matters, us })] : [];
      }),
    ),
};

/** What the marks come to so far: needs of which both are known, those first that lack most. */
function renderPicture(field: SurveyField) {
  const { asked, t } = field;
  const given = marksOf(field);
  const known = (asked.options ?? []).flatMap(({ id, title }) => {
    const [matters, us] = [given[`${id}/importance`], given[`${id}/us`]];
    return typeof matters === 'number' && typeof us === 'number' ? [{ title, matters, us }] : [];
  });
  if (known.length < 2) return nothing;
  const bar = (label: string, value: number) =>
    html`<meter min="0" max="10" .value=${value} aria-label=${label}></meter>`;
  return html`<figure part="picture">
    <figcaption>${t('picture')}</figcaption>
    <ol>
      ${known
        .sort((a, b) => b.matters - b.us - (a.matters - a.us))
        .map(
          ({ matters, title, us }) =>
            html`<li>
              ${t('needIs', { title, matters, us })}${bar(t('matters'), matters)}${bar(asked.us ?? '', us)}
            </li>`,
        )}
    </ol>
  </figure>`;
}

import { html } from 'lit';
import type { SurveyField, SurveyInput } from '../survey-field.js';
import { setsOf } from './sets-of.js';

const ends = ['best', 'worst'] as const;
type Chosen = Readonly<Record<string, unknown>>;

const chosenOf = ({ draft }: SurveyField): Chosen => (draft ?? {}) as Chosen;

/** The sets with what their answers are kept under: `best` and `worst`, with several sets `1/best` … */
function setsIn({ asked: { perSet, sets }, question }: SurveyField): { ids: string[]; key: string }[] {
  const ids = (question.options ?? []).map(({ id }) => id);
  return setsOf(ids, perSet, sets).map((set, at) => ({ ids: set, key: perSet === undefined ? '' : `${at + 1}/` }));
}

const titleOf = ({ question }: SurveyField, id: unknown): string =>
  question.options?.find(option => option.id === id)?.title ?? '';

/** The best and the worst of some options, in one set or several. What is the best cannot be the worst, too. */
export const bestWorstInput: SurveyInput = {
  role: 'group',
  settles: false,
  render(field) {
    const { question, t } = field;
    const chosen = chosenOf(field);
    const sets = setsIn(field);
    return html`<div class="sets">
      ${sets.map(
        ({ ids, key }, at) =>
          html`<div class="set" role="group" aria-label=${t('set', { number: at + 1, total: sets.length })}>
            <div class="pair" aria-hidden="true">
              <span>${t('best')}</span
              ><span>${sets.length > 1 ? t('set', { number: at + 1, total: sets.length }) : ''}</span
              ><span>${t('worst')}</span>
            </div>
            ${ids.map(id => {
              const title = titleOf(field, id);
              const radio = (end: 'best' | 'worst') =>
                html`<label
                  ><input
                    type="radio"
                    name="${question.id}-${key}${end}"
                    .checked=${chosen[key + end] === id}
                    ?disabled=${chosen[key + (end === 'best' ? 'worst' : 'best')] === id}
                    aria-label=${t(`${end}Is`, { title })}
                    @change=${() => field.enter({ ...chosen, [key + end]: id })}
                /></label>`;
              return html`<div class="pair">
                ${radio('best')}<span aria-hidden="true">${title}</span>${radio('worst')}
              </div>`;
            })}
          </div>`,
      )}
    </div>`;
  },
  read(field) {
    const chosen = chosenOf(field);
    const answer: Record<string, string> = {};
    for (const { ids, key } of setsIn(field)) {
      for (const end of ends) {
        const id = ids.find(one => one === chosen[key + end]);
        if (id === undefined) return { problem: field.t('bothEnds') };
        answer[key + end] = id;
      }
      // What was to choose from is told, as not everybody was shown the same.
      if (key) ids.forEach((id, at) => (answer[`${key}${at + 1}`] = id));
    }
    return { answer };
  },
  say: (answer, field) =>
    new Intl.ListFormat(field.locale, { type: 'unit' }).format(
      setsIn(field).flatMap(({ key }) =>
        ends.map(end => field.t(`${end}Is`, { title: titleOf(field, (answer as Chosen)[key + end]) })),
      ),
    ),
};

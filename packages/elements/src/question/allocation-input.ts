import { html, nothing } from 'lit';
import type { QuestionField, QuestionInput, Reading } from './question-field.js';
import { shareEvenly } from './share-evenly.js';

type Points = Readonly<Record<string, number>>;

function pointsOf({ criteria, draft }: QuestionField): Points {
  const given = (draft ?? {}) as Points;
  return Object.fromEntries(criteria.map(({ id }) => [id, (Object.hasOwn(given, id) && given[id]) || 0]));
}

const left = (points: Points): number => Object.values(points).reduce((rest, some) => rest - some, 100);

/** 100 points over the criteria, a slider for each. No slider takes more than is left. */
export const allocationInput: QuestionInput = {
  role: 'group',
  settles: false,
  render(field) {
    const { criteria, problem, question, t } = field;
    const points = pointsOf(field);
    const rest = left(points);
    return html`<div class="shares">
        ${criteria.map(({ id, title }) => {
          const name = `${question.id}-${id}`;
          const own = points[id]!;
          const move = (event: Event) => {
            const slider = event.target as HTMLInputElement;
            const value = Math.min(slider.valueAsNumber, own + rest);
            slider.value = String(value);
            field.enter({ ...points, [id]: value });
          };
          return html`<div class="share">
            <label for=${name}>${title}</label>
            <input
              id=${name}
              type="range"
              min="0"
              max="100"
              .value=${String(own)}
              aria-valuetext=${t('points', { count: own })}
              aria-describedby=${problem ? `${question.id}-problem` : nothing}
              @input=${move}
            />
            <output for=${name}>${t('points', { count: own })}</output>
          </div>`;
        })}
      </div>
      <div class="rest">
        <strong role="status">${t('pointsLeft', { count: rest })}</strong>
        <button
          type="button"
          class="button"
          part="evenly"
          @click=${() => field.enter(shareEvenly(criteria.map(({ id }) => id)))}
        >
          ${t('evenly')}
        </button>
      </div>`;
  },
  read(field): Reading {
    const points = pointsOf(field);
    const count = left(points);
    return count ? { problem: field.t('shareAll', { count }) } : { answer: points };
  },
  say(answer, { criteria, locale, t }) {
    const points = answer as Points;
    return new Intl.ListFormat(locale).format(
      criteria.filter(({ id }) => points[id]).map(({ id, title }) => t('pointsOf', { title, count: points[id]! })),
    );
  },
};

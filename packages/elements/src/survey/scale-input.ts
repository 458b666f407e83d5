import { scaleOf } from '@docent/engine/survey/scale-of.js';
import { html, nothing } from 'lit';
import type { SurveyInput } from './survey-field.js';

/** A number on a scale: a group of radio buttons. */
export const scaleInput: SurveyInput = {
  role: 'radiogroup',
  settles: true,
  render(field) {
    const { asked, draft, locale, question, t } = field;
    const { highest, lowest } = asked;
    const [from, to] = scaleOf(asked) ?? [1, 5];
    const numbers = new Intl.NumberFormat(locale);
    const nameOf = (value: number): string => {
      const label = value === from ? lowest : value === to ? highest : undefined;
      return label ? t('end', { value, label }) : numbers.format(value);
    };
    return html`<div class="scale" part="scale">
        ${Array.from({ length: to - from + 1 }, (_, index) => from + index).map(
          value =>
            html`<label>
              <input
                type="radio"
                name=${question.id}
                .checked=${draft === value}
                aria-label=${nameOf(value)}
                @change=${() => field.enter(value)}
              />
              <span aria-hidden="true">${numbers.format(value)}</span>
            </label>`,
        )}
      </div>
      ${
        lowest || highest
          ? html`<div class="ends" aria-hidden="true"><span>${lowest}</span><span>${highest}</span></div>`
          : nothing
      }`;
  },
  read: ({ draft, t }) => (typeof draft === 'number' ? { answer: draft } : { problem: t('chooseOne') }),
  say: (answer, { locale }) => new Intl.NumberFormat(locale).format(Number(answer)),
};

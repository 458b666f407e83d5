import { html } from 'lit';
import { scaleInput } from '../scale-input.js';
import type { SurveyInput } from '../survey-field.js';

const faces = ['😞', '🙁', '😐', '🙂', '😀'];

/** A rating: stars, faces, or numbers, all of them radio buttons. */
export const ratingInput: SurveyInput = {
  ...scaleInput,
  render(field) {
    const { asked, draft, question, t } = field;
    const { look = 'stars', highest, lowest, points = 5 } = asked;
    if (look === 'numbers') return scaleInput.render(field);
    const withFaces = look === 'faces';
    return html`<div class="signs" part="scale">
        ${Array.from({ length: points }, (_, index) => index + 1).map(value => {
          const on = withFaces ? draft === value : typeof draft === 'number' && value <= draft;
          return html`<label class=${on ? 'on' : ''}>
            <input
              type="radio"
              name=${question.id}
              .checked=${draft === value}
              aria-label=${withFaces ? t(`face${value}`) : t('star', { count: value })}
              @change=${() => field.enter(value)}
            />
            <span aria-hidden="true">${withFaces ? faces[value - 1] : '★'}</span>
          </label>`;
        })}
      </div>
      <div class="ends"><span>${lowest}</span><span>${highest}</span></div>`;
  },
};

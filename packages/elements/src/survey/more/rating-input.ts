import { html } from 'lit';
import { renderSigns } from '../../question/signs.js';
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
    return html`${renderSigns({
        ...{ name: question.id, value: draft, points, single: withFaces, enter: value => field.enter(value) },
        sign: value => (withFaces ? faces[value - 1]! : '★'),
        label: value => (withFaces ? t(`face${value}`) : t('star', { count: value })),
      })}
      <div class="ends"><span>${lowest}</span><span>${highest}</span></div>`;
  },
};

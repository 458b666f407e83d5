import { html } from 'lit';
import { renderOption } from '../../question/render-option.js';
import type { SurveyInput } from '../survey-field.js';

/** Something to agree to. Not to tick it is an answer, too. */
export const consentInput: SurveyInput = {
  role: 'group',
  settles: false,
  render(field) {
    const agree = { id: 'agree', title: field.asked.agree ?? '' };
    return html`<div class="options">
      ${renderOption(field, agree, 'checkbox', field.draft === true, checked => field.enter(checked))}
    </div>`;
  },
  read: ({ draft }) => ({ answer: draft === true }),
  say: (answer, { t }) => t(answer ? 'yes' : 'no'),
};

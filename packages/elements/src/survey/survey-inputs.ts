import { otherId } from '@docent/engine/survey/as-question.js';
import { html } from 'lit';
import { choiceInputs } from '../question/choice-inputs.js';
import type { QuestionInput } from '../question/question-field.js';
import { scaleInput } from './scale-input.js';
import type { SurveyInput, SurveyInputs } from './survey-field.js';

/** Options of which one may be another answer, in words of the customer's own. */
function withOther(input: QuestionInput): SurveyInput {
  return {
    ...input,
    render(field) {
      const { asked, draft, other, t } = field;
      const chosen = asked.other !== undefined && [draft].flat().includes(otherId);
      if (!chosen) return input.render(field);
      return html`${input.render(field)}<label class="own" part="other"
          >${t('otherText')}<input
            type="text"
            maxlength="2000"
            .value=${other}
            @input=${(event: Event) => field.enterOther((event.target as HTMLInputElement).value)}
        /></label>`;
    },
  };
}

/** The usual ways of answering a survey; they come with every survey. */
export const surveyInputs: SurveyInputs = {
  nps: scaleInput,
  csat: scaleInput,
  ces: scaleInput,
  'one-of': withOther(choiceInputs.choice!),
  'any-of': withOther(choiceInputs.choices!),
};

import type { PublishedSurveyQuestion } from '@docent/schema';
import { html, nothing, type TemplateResult } from 'lit';
import type { QuestionInput } from '../question/question-field.js';
import { renderQuestion } from '../question/render-question.js';
import type { SurveyFlow } from './survey-flow.js';

/** The question on show, or what is said to who has sent the survey. */
export function renderSurveyFlow(flow: SurveyFlow): TemplateResult {
  const { data, session } = flow.view;
  if (session.submitted) return renderThanks(flow);
  // Each question keeps its place among the nodes, so that none gets the state of another's controls.
  return html`${data!.questions.map(question => (question.id === session.shown ? renderPanel(flow, question) : nothing))}`;
}

function renderPanel(flow: SurveyFlow, question: PublishedSurveyQuestion): TemplateResult {
  const { fields, inputs, view } = flow;
  const { session, t } = view;
  const { declinable, id, type } = question;
  const reading = fields.read(question);
  const last = !session.after('answer' in reading ? reading.answer : session.settled.answers[id]);
  const declined = session.settled.answers[id] === null && !fields.touched(id);
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.isComposing || !(event.target as Element).matches('input')) return;
    event.preventDefault();
    flow.proceed();
  };
  return html`<section class="panel" part="panel" @keydown=${onKey}>
    ${renderQuestion(fields.of(question), inputs[type] as QuestionInput)}
    <div class="actions" part="actions">
      ${
        session.before
          ? html`<button class="button" part="back" @click=${() => flow.back()}>${t('back')}</button>`
          : nothing
      }
      ${
        declinable
          ? html`<button
              class="button"
              part="decline"
              aria-pressed=${declined ? 'true' : nothing}
              @click=${() => flow.decline()}
            >
              ${t('decline')}
            </button>`
          : nothing
      }
      <button class="button primary" part="next" @click=${() => flow.proceed()}>${t(last ? 'send' : 'next')}</button>
    </div>
  </section>`;
}

function renderThanks({ view }: SurveyFlow): TemplateResult {
  const { data, session, t } = view;
  const said = data!.thanks.find(({ when }) => when === undefined || session.settled.holds(when));
  return html`<section class="panel" part="thanks">
    <div tabindex="-1">
      ${said ? html`<div class="text">${view.text(said.text)}</div>` : html`<p>${t('thanks')}</p>`}
    </div>
    ${view.renderEnd()}
  </section>`;
}

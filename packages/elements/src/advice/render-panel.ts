import type { PublishedQuestion } from '@docent/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { renderQuestion } from '../question/render-question.js';
import type { AdviceFlow } from './advice-flow.js';

/** A question and what can be done with it: alone, or as one of all on the page. */
export function renderPanel(flow: AdviceFlow, question: PublishedQuestion, page: boolean): TemplateResult {
  const { fields, inputs, view } = flow;
  const { session, situation, t } = view;
  const { id, optional, type } = question;
  const input = inputs[type]!;
  const answer = situation.answers[id];
  const unknown = answer === null && !fields.touched(id);
  const eyebrow = page ? undefined : t('question', { number: session.position });

  /** Takes over what was entered, if it is an answer. */
  const settle = (): boolean => {
    const reading = fields.read(question);
    if ('problem' in reading) return false;
    flow.take(question, reading.answer);
    return true;
  };
  const goOn = (event: Event) => {
    if (settle()) void flow.proceed();
    else void focusControl(flow, event.currentTarget as Element);
  };
  const onKey = (event: KeyboardEvent) => {
    fields.browsing = /^(Arrow|Page|Home|End)/.test(event.key);
    const target = event.target as Element;
    if (event.key !== 'Enter' || event.isComposing || !target.matches('input')) return;
    event.preventDefault();
    if (page) settle();
    else goOn(event);
  };
  const onChange = () => {
    if (page && input.settles && !fields.browsing) settle();
  };
  const onLeave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    const within = (currentTarget as Element).contains(relatedTarget as Element | null);
    if (page && !within && fields.touched(id)) settle();
  };
  const skip = () => {
    flow.take(question, page && unknown ? undefined : null);
    if (!page) void flow.proceed();
  };
  return html`<section
    class="panel"
    part="panel"
    @keydown=${onKey}
    @pointerdown=${() => (fields.browsing = false)}
    @change=${onChange}
    @focusout=${onLeave}
  >
    ${renderQuestion(fields.of(question, eyebrow), input)} ${page && !optional ? nothing : renderActions()}
  </section>`;

  function renderActions(): TemplateResult {
    return html`<div class="actions" part="actions">
      ${
        page || !session.former
          ? nothing
          : html`<button class="button" part="back" @click=${() => flow.back()}>${t('back')}</button>`
      }
      ${
        optional
          ? html`<button
              class="button"
              part="unknown"
              aria-pressed=${page || unknown ? String(unknown) : nothing}
              @click=${skip}
            >
              ${t('unknown')}
            </button>`
          : nothing
      }
      ${
        page
          ? nothing
          : html`<button class="button primary" part="next" @click=${goOn}>
              ${t(answer === undefined ? 'next' : 'save')}
            </button>`
      }
    </div>`;
  }
}

/** Puts the keyboard where something is wrong, so that it is read out. */
async function focusControl({ view }: AdviceFlow, place: Element): Promise<void> {
  await view.updateComplete;
  const panel = place.closest('.panel');
  (panel?.querySelector<HTMLElement>('input:checked') ?? panel?.querySelector<HTMLElement>('input,textarea'))?.focus();
}

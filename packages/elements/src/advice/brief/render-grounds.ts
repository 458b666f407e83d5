import type { PublishedQuestion } from '@docent/schema';
import { calculate } from '@docent/engine/advise/calculate.js';
import { html, nothing } from 'lit';
import type { AdviceView } from '../advice-view.js';
import { sayAssumed } from '../result/calculators/say-figure.js';
import { formatAnswer } from '../result/format-answer.js';
import { heading } from '../result/heading.js';
import { renderSource } from '../result/render-source.js';

/** What the customer would not want others to read. */
const isPrivate = ({ sensitive, type }: PublishedQuestion) => sensitive === true || type === 'text';

/** The answers that the advice rests on. */
export function renderGrounds(view: AdviceView): unknown {
  const { advised, guide, situation, t } = view;
  const answered = guide.questions.filter(
    ({ id }) => advised.relevant.includes(id) && situation.answers[id] !== undefined && !advised.ignored.includes(id),
  );
  const leftOut = answered.filter(isPrivate).length;
  return html`${heading(view, 4, t('briefAnswers'))}
    <dl part="brief-answers">
      ${answered.map(question =>
        isPrivate(question)
          ? nothing
          : html`<div>
              <dt>${question.title}</dt>
              <dd>${formatAnswer(view, question, situation.answers[question.id])}</dd>
            </div>`,
      )}
    </dl>
    ${leftOut ? html`<p>${t('briefLeftOut', { count: leftOut })}</p>` : nothing}`;
}

/** The assumptions that its calculations rest on, and which of them are the customer's own. */
export function renderAssumed(view: AdviceView, outcome: string): unknown {
  const { guide, situation, t } = view;
  if (!guide.calculators.length) return nothing;
  const used = new Set(calculate(guide, situation, outcome).flatMap(({ assumptions }) => assumptions));
  const shown = guide.assumptions.filter(({ id }) => used.has(id));
  if (!shown.length) return nothing;
  return html`${heading(view, 4, t('briefAssumed'))}
    <dl>
      ${shown.map(assumption => {
        const { id, source, title, value } = assumption;
        const own = situation.assumptions?.[id] ?? value;
        const [said, assumed] = [sayAssumed(view, assumption, own), sayAssumed(view, assumption, value)];
        return html`<div>
          <dt>${title}</dt>
          <dd>${own === value ? said : t('briefOwn', { value: said, assumed })} ${renderSource(view, source)}</dd>
        </div>`;
      })}
    </dl>`;
}

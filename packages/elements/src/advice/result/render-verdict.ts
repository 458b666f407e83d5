import { html, nothing, type TemplateResult } from 'lit';
import type { AdviceView } from '../advice-view.js';
import { outcomeOf, questionOf, titleOf } from './outcome-of.js';
import { roleOf } from './role-of.js';
import { rounded } from './scores-of.js';

const eyebrows = {
  recommended: 'verdictFirst',
  'close-call': 'verdictClose',
  'not-yet': 'verdictOpen',
  none: 'verdictNone',
};

/**
 * What comes out of the guide, in words, and how sure that is.
 *
 * @param settler names the question that would settle it
 */
export function renderVerdict(view: AdviceView, settler: () => string | undefined): TemplateResult {
  const { advised, guide, t } = view;
  const { first, second, verdict } = advised;
  const [title, other] = [titleOf(guide, first), titleOf(guide, second)];
  const eyebrow = t(eyebrows[verdict]);
  const headline =
    verdict === 'recommended'
      ? title
      : verdict === 'close-call'
        ? t('oneOrOther', { first: title, second: other })
        : '';
  const outcome = first && headline ? outcomeOf(guide, first.id) : undefined;
  const argument = outcome && roleOf(view)?.arguments?.[outcome.id];
  return html`<div class="verdict">
    <div role="heading" aria-level=${view.headingLevel + 1} class="step-title" part="result-title" tabindex="-1">
      ${headline ? html`<span class="eyebrow">${eyebrow}</span> <span>${headline}</span>` : html`<span>${eyebrow}</span>`}
    </div>
    ${outcome?.alternative ? html`<p><span class="tag">${t('notOurs')}</span></p>` : nothing}
    <p part="verdict">${reasoned(view)}</p>
    ${verdict === 'not-yet' ? renderOpen(view, settler()) : nothing}
    ${argument ? html`<div class="text" part="argument">${view.text(argument)}</div>` : nothing}
    ${outcome?.summary ? html`<div class="text">${view.text(outcome.summary)}</div>` : nothing}
  </div>`;
}

function reasoned({ advised, guide, t }: AdviceView): string {
  const { first, margin = 0, second, verdict } = advised;
  const names = { first: titleOf(guide, first), second: titleOf(guide, second) };
  if (verdict === 'none') return t('lacksAll');
  if (verdict === 'not-yet') return t(first && guide.criteria.length ? 'aheadSoFar' : 'mayDecide', names);
  if (verdict === 'recommended' && !second) return t('marksAlone');
  if (!guide.criteria.length) return t('noMarks');
  const values = { ...names, marks: rounded(first?.marks ?? 0), margin: rounded(margin) };
  if (verdict === 'recommended') return t('marksAhead', values);
  return t(values.margin ? 'marksClose' : 'marksTied', values);
}

/** The question that would settle it, once it is found. */
function renderOpen(view: AdviceView, id: string | undefined): TemplateResult | typeof nothing {
  const question = id && questionOf(view.guide, id);
  if (!question) return nothing;
  return html`<div class="row">
    <q>${question.title}</q>
    <button class="button primary" part="answer-open" @click=${() => view.ask(id)}>${view.t('answerNow')}</button>
  </div>`;
}

import type { Trace } from '@docent/engine/rules/trace.js';
import { html, nothing } from 'lit';
import type { AdviceView } from '../../advice-view.js';
import { renderSource } from '../render-source.js';
import { askedIn, sayOperand } from './say-operand.js';

/** Deepest nesting that is shown; nobody reads on. */
const maxDepth = 8;

const comparisons: Readonly<Record<string, string>> = {
  '<': 'lessThan',
  '<=': 'noMoreThan',
  '>': 'moreThan',
  '>=': 'atLeast',
  '==': 'equals',
  '===': 'equals',
  '!=': 'differs',
  '!==': 'differs',
  in: 'among',
};
const joined: Readonly<Record<string, string>> = { and: 'allOf', or: 'oneOf', '!': 'notThis' };

/** Why a rule came out as it did, in words: named conditions by their titles, answers as they were given. */
export function renderTrace(view: AdviceView, trace: Trace, depth = 0): unknown {
  const { operator, outcome, parts = [] } = trace;
  const mark = html`<span class="tag ${outcome}">${view.t(`is-${outcome}`)}</span>`;
  const inner = () =>
    parts.length && depth < maxDepth
      ? html`<ul>
          ${parts.map(part => html`<li>${renderTrace(view, part, depth + 1)}</li>`)}
        </ul>`
      : nothing;
  const named = operator === 'condition' && view.guide.conditions[trace.name ?? ''];
  if (named) return html`${mark} ${named.title}${renderSource(view, named.source)}${inner()}`;
  const key = joined[operator];
  // One condition in an `and` is that condition.
  if (key && operator !== '!' && parts.length === 1) return renderTrace(view, parts[0]!, depth);
  if (key) return html`${mark} ${view.t(key)}${inner()}`;
  return html`${mark} ${sayComparison(view, trace)}${inner()}`;
}

/** A comparison, or what else a rule ends in, as a sentence. */
function sayComparison(view: AdviceView, { operands = [], operator }: Trace): string {
  const { t } = view;
  const [first, second, third] = operands;
  const asked = operands.map(operand => askedIn(view, operand)).find(Boolean);
  const say = (index: number) => sayOperand(view, operands[index]!, asked);
  const key = comparisons[operator];
  if (first && second && third && key) {
    return `${t(key, { left: say(0), right: say(1) })}, ${t(key, { left: say(1), right: say(2) })}`;
  }
  if (first && second && key) return t(key, { left: say(0), right: say(1) });
  if (operator === 'var' && first) return t('isTrue', { left: say(0) });
  if (first) {
    const all = operands.map((_, index) => say(index));
    return t('compares', { left: new Intl.ListFormat(view.shownLocale).format(all) });
  }
  return t('someOther');
}

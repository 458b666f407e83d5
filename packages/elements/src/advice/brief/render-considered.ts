import { html, nothing } from 'lit';
import type { AdviceView } from '../advice-view.js';
import { heading } from '../result/heading.js';
import { outcomeOf } from '../result/outcome-of.js';
import { renderOwn } from '../result/render-own.js';
import { rounded } from '../result/scores-of.js';

/** What else was considered, what is not the vendor's own included, and why it is not in the first place. */
export function renderConsidered(view: AdviceView): unknown {
  const { advised, guide, t } = view;
  const others = advised.outcomes.filter(({ id }) => id !== advised.first?.id);
  if (!others.length) return nothing;
  return html`${heading(view, 4, t('briefOthers'))}
    <ul part="brief-others">
      ${others.map(({ id, marks, mustHaves, status }) => {
        const { requires, title } = outcomeOf(guide, id);
        const lacking = requires.filter((_, index) => mustHaves[index]?.outcome === 'fail');
        const because = lacking.map(one => one.because).join(' ');
        return html`<li>
          ${title}${renderOwn(view, id)}<br />${
            status === 'excluded'
              ? t('briefExcluded', { because })
              : guide.criteria.length
                ? t('briefMarks', { marks: rounded(marks) })
                : nothing
          }
        </li>`;
      })}
    </ul>`;
}

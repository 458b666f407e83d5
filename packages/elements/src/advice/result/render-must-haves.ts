import type { OutcomeAdvised } from '@docent/engine/advise/advised.js';
import { html, nothing } from 'lit';
import type { AdviceView } from '../advice-view.js';
import type { Fold } from './create-fold.js';
import { heading } from './heading.js';
import { outcomeOf } from './outcome-of.js';
import { whySummary } from './render-reasons.js';
import { renderSource } from './render-source.js';

/** What an outcome must have, and whether it has it. */
export function renderMustHaves(
  view: AdviceView,
  { id, mustHaves }: OutcomeAdvised,
  fold: Fold,
  below: number,
): unknown {
  if (!mustHaves.length) return nothing;
  const { requires } = outcomeOf(view.guide, id);
  return html`${heading(view, below, view.t('mustHaves'))}
    <ul part="must-haves">
      ${mustHaves.map((mustHave, index) => {
        const { because, source } = requires[index]!;
        return html`<li>
          <span class="tag ${mustHave.outcome}">${view.t(`is-${mustHave.outcome}`)}</span> ${because}
          ${renderSource(view, source)}${fold('why', whySummary(view, because), `${id}/${mustHave.id}`)}
        </li>`;
      })}
    </ul>`;
}

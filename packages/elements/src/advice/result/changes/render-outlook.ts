import { html, nothing } from 'lit';
import { formatValue } from '../../../rich-text/format-value.js';
import type { AdviceView } from '../../advice-view.js';
import { formatAnswer } from '../format-answer.js';
import { questionOf, titleOf } from '../outcome-of.js';
import type { Outlook } from './create-outlook.js';

/** More than these nobody reads; the nearest come first. */
const shownChanges = 6;

/** What stands beside a sentence; in print, nothing. */
type Button<Arguments extends unknown[]> = (...about: Arguments) => unknown;

/** The answers that would change the advice, in sentences. */
export function renderAnswers(view: AdviceView, { changes }: Outlook, button: Button<[string, unknown]>): unknown {
  const { guide, t } = view;
  if (!changes) return html`<p>${t('working')}</p>`;
  if (!changes.length) return html`<p>${t('noAnswer')}</p>`;
  return html`<ul part="other-answers">
    ${changes.slice(0, shownChanges).map(({ answer, first, question: id }) => {
      const question = questionOf(guide, id)!;
      const values = { question: question.title, answer: formatAnswer(view, question, answer) };
      const outcome = first === undefined ? '' : titleOf(guide, { id: first });
      return html`<li class="row">
        <span>${t(outcome ? 'ifAnswered' : 'ifNothing', { ...values, first: outcome })}</span>${button(id, answer)}
      </li>`;
    })}
  </ul>`;
}

/** Between which weights the first place holds, and how sure it is over all of them. */
export function renderWeights(view: AdviceView, outlook: Outlook, button: Button<[string, number]>): unknown {
  const { advised, guide, shownLocale, t } = view;
  const { ranges, stability } = outlook;
  const first = titleOf(guide, advised.first);
  const ranged = guide.criteria.flatMap(({ id, title }) => {
    const range = ranges && Object.hasOwn(ranges, id) && ranges[id];
    return range ? [{ id, title, ...range }] : [];
  });
  const narrow = ranged.filter(({ from, to }) => from > 0 || to < 100);
  const wide = ranged.filter(one => !narrow.includes(one)).map(({ title }) => title);
  const percent = (share: number) => formatValue(share, 'percent', shownLocale);
  return html`<ul part="weight-ranges">
    ${narrow.map(({ from, id, title, to }) => {
      const now = advised.weights[id]?.points ?? 0;
      return html`<li class="row">
        <span>${t('ifWeighed', { first, criterion: title, from, to, now })}</span
        >${button(id, to < 100 ? to + 1 : from - 1)}
      </li>`;
    })}
    ${
      wide.length
        ? html`<li>${t('howeverWeighed', { first, criteria: new Intl.ListFormat(shownLocale).format(wide) })}</li>`
        : nothing
    }
    ${
      stability
        ? html`<li>
            ${t('stable', {
              first,
              share: percent(stability.share),
              low: percent(stability.low),
              high: percent(stability.high),
              samples: stability.samples,
            })}
          </li>`
        : nothing
    }
  </ul>`;
}

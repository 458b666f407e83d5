import type { PublicAnswer, PublicQuestion } from '@docent/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../../rich-text/format-date.js';
import type { QuestionsView } from '../questions-view.js';

/** Who wrote it, as far as they say and is proven. */
export function renderWriter(
  { correctedAt, name, role, verified }: PublicAnswer | PublicQuestion,
  view: QuestionsView,
) {
  const { data, t } = view;
  const title = data!.roles?.find(({ id }) => id === role)?.title;
  return html`<span dir="auto">${name ?? t('anonymous')}</span> ${title ? html`<span>${title}</span>` : nothing}
    ${verified ? html`<span>${t('verified')}</span>` : nothing}
    ${correctedAt ? html`<span>${t('corrected')}</span>` : nothing}`;
}

/** The button that votes for it. @param text key of what it says */
export function renderVote(
  kind: 'question' | 'answer',
  { id, votes }: PublicAnswer | PublicQuestion,
  text: string,
  view: QuestionsView,
): TemplateResult {
  const { acting, t } = view;
  const { helpful } = votes;
  const count = acting?.count(id, helpful) ?? helpful;
  return html`<button
    class="button"
    part="vote"
    aria-pressed=${acting?.voted(id) ?? false}
    @click=${() =>
      void view.act().then(
        part => part.vote(kind, id, helpful),
        () => view.announce(t('failed')),
      )}
  >
    ${count > 0 ? t('count', { text: t(text), count }) : t(text)}
  </button>`;
}

/** The button that reports it. */
export function renderReport(kind: 'question' | 'answer', id: string, view: QuestionsView): TemplateResult {
  const { t } = view;
  return html`<button
    class="button plain"
    part="report"
    @click=${() =>
      void view.act().then(
        part => part.report(kind, id),
        () => view.announce(t('failed')),
      )}
  >
    ${t('report')}
  </button>`;
}

/** When it was published, in words. */
export function dateOf({ publishedAt }: { publishedAt: string }, { shownLocale }: QuestionsView): string {
  return formatDate(publishedAt.slice(0, 10), shownLocale);
}

import type { PublishedSurveyChange } from '@docent/schema';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { WidgetPart } from '../../base/widget-part.js';
import { formatDate } from '../../rich-text/format-date.js';
import type { SurveySession } from '../survey-session.js';
import type { SurveyView } from '../survey-view.js';
import { dueChanges } from './due-changes.js';
import { SurveyChangeToldEvent } from './survey-change-told-event.js';
import { surveyChangesMessages } from './survey-changes.messages.js';
import { surveyChangesStyles } from './survey-changes.styles.js';

/** Where it is kept which changes the customer knows of; no question has such an id. */
const told = 'ownTold';
const isTold = (session: SurveySession, change: string): boolean => Object.hasOwn(session.all[told] ?? {}, change);

/** Tells who has answered what changed because of it: once as news, from then on folded away. */
export class SurveyChanges implements ReactiveController, WidgetPart {
  readonly english = surveyChangesMessages;
  readonly styles = surveyChangesStyles;
  #view: SurveyView;
  /** Ids of what is news on this page, by survey; it stays so until the customer leaves. */
  #news = new Map<string, ReadonlySet<string>>();
  #sight: IntersectionObserver | undefined;

  constructor(view: SurveyView) {
    this.#view = view;
    view.addController(this);
  }

  render(): TemplateResult | typeof nothing {
    const { headingLevel, now, session, t } = this.#view;
    const due = dueChanges(session, now());
    if (!due.length) return nothing;
    const news = this.#newsOf(due);
    const [fresh, known] = [true, false].map(is => due.filter(({ id }) => news.has(id) === is)) as [
      PublishedSurveyChange[],
      PublishedSurveyChange[],
    ];
    return html`<section class="changes" part="changes">
      ${
        fresh.length
          ? html`<div class="news" part="news">
              <div role="heading" aria-level=${headingLevel + 1}>${t('changesNew')}</div>
              ${this.#list(fresh)}
            </div>`
          : nothing
      }
      ${
        known.length
          ? html`<details part="known">
              <summary>${t(fresh.length ? 'changesTold' : 'changesNew')}</summary>
              ${this.#list(known)}
            </details>`
          : nothing
      }
    </section>`;
  }

  hostUpdated(): void {
    // Another survey may stand there since, with a part of its own.
    if (this.#view.sent?.changes !== this) return this.hostDisconnected();
    const news = this.#view.renderRoot.querySelector('[part=news]');
    if (!news || this.#sight || !this.#untold.length) return;
    // Told is what was seen.
    this.#sight = new IntersectionObserver(entries => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) this.#tell();
    });
    this.#sight.observe(news);
  }

  hostDisconnected(): void {
    this.#sight?.disconnect();
    this.#sight = undefined;
  }

  get #untold(): string[] {
    const { session } = this.#view;
    const due = dueChanges(session, this.#view.now());
    return due.map(({ id }) => id).filter(id => !isTold(session, id));
  }

  #newsOf(due: readonly PublishedSurveyChange[]): ReadonlySet<string> {
    const { session } = this.#view;
    const { ref } = session.survey;
    const untold = due.filter(({ id }) => !isTold(session, id)).map(({ id }) => id);
    const news = new Set([...(this.#news.get(ref) ?? []), ...untold]);
    this.#news.set(ref, news);
    return news;
  }

  #tell(): void {
    const { session, t } = this.#view;
    this.hostDisconnected();
    const untold = this.#untold;
    if (!untold.length) return;
    for (const id of untold) session.write(told, id, 'told');
    session.save();
    for (const id of untold) this.#view.emit(new SurveyChangeToldEvent(id));
    this.#view.announce(t('changesNew'));
  }

  #list(changes: readonly PublishedSurveyChange[]): TemplateResult {
    const { shownLocale } = this.#view;
    return html`<dl>
      ${changes.map(
        ({ date, text }) =>
          html`<dt><time datetime=${date}>${formatDate(date, shownLocale)}</time></dt>
            <dd class="text">${this.#view.text(text)}</dd>`,
      )}
    </dl>`;
  }
}

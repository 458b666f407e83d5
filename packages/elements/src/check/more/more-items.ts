import type { PublishedItem } from '@docent/schema';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { DocentReportEvent } from '../../base/docent-report-event.js';
import { FactsController } from '../../base/facts-controller.js';
import type { FactsResponse } from '../../base/facts-request.js';
import type { WidgetPart } from '../../base/widget-part.js';
import { parseNumber } from '../../question/parse-number.js';
import type { Asked } from '../check-session.js';
import type { DocentCheck } from '../docent-check.js';
import { mixed } from '../mixed.js';
import { moreItemsMessages } from './more-items.messages.js';
import { moreItemsStyles } from './more-items.styles.js';
import { renderMatch } from './render-match.js';
import { renderNumber } from './render-number.js';
import { renderOrder } from './render-order.js';

/** Ways of answering that few items have: write a number, put in order, match, and do it in the product. */
export class MoreItems implements WidgetPart, ReactiveController {
  readonly english = moreItemsMessages;
  readonly styles = moreItemsStyles;
  readonly #view: DocentCheck;
  #task: { asked: Asked; before: number; aided: boolean } | undefined;
  #connection: AbortController | undefined;

  constructor(view: DocentCheck) {
    this.#view = view;
    view.addController(new FactsController(view));
    view.addController(this);
  }

  hostConnected(): void {
    this.#connection = new AbortController();
    const hear = ({ fact }: DocentReportEvent) => {
      if (this.#task && fact?.catalogueName.startsWith('Howto ')) this.#task.aided = true;
    };
    this.#view.ownerDocument.addEventListener(DocentReportEvent.eventName, event => hear(event as DocentReportEvent), {
      signal: this.#connection.signal,
    });
  }

  hostDisconnected(): void {
    this.#connection?.abort();
  }

  /** Notices that what is asked for has been done. */
  hostUpdate(): void {
    const task = this.#task;
    if (!task || this.#view.session.feedback) return;
    const { stage } = this.#view.session;
    if (stage === 'done' || !('asked' in stage) || stage.asked.item.id !== task.asked.item.id) {
      this.#task = undefined;
    } else if (this.#count(task.asked) > task.before) {
      this.#task = undefined;
      this.#view.perform(task.aided);
    }
  }

  #count({ skill }: Asked): number {
    const { events = {} } = (this.#view.facts ?? {}) as FactsResponse;
    return (skill.event && Object.hasOwn(events, skill.event) && events[skill.event]?.count) || 0;
  }

  /** Something to be done in the product. */
  renderTask(asked: Asked): TemplateResult {
    if (this.#task?.asked.item.id !== asked.item.id) {
      this.#task = { asked, before: this.#count(asked), aided: false };
    }
    return html`<div class="text" part="prompt">${this.#view.text(asked.item.prompt)}</div>
      <p class="hint">${this.#view.t('task')}</p>`;
  }

  render({ item }: Asked): TemplateResult {
    const { session } = this.#view;
    if (item.type === 'number') return renderNumber(this.#view, item);
    if (item.type === 'match') return renderMatch(this.#view, item);
    // As it stands it is an answer, too.
    session.draft ??= mixed(item.options ?? [], item).map(({ id }) => id);
    return renderOrder(this.#view, item);
  }

  /** The answer that what was entered comes to; `undefined` when it is none yet. */
  read({ options = [], type }: PublishedItem, draft: unknown): unknown {
    if (type === 'number') {
      const number = parseNumber(String(draft ?? '').trim(), this.#view.shownLocale);
      return number === undefined ? undefined : Number(number);
    }
    const complete = Array.isArray(draft) && draft.length === options.length && !draft.includes(undefined);
    return complete ? draft : undefined;
  }

  /** What would have been right. */
  renderAnswer({ options = [], type }: PublishedItem): TemplateResult | typeof nothing {
    const { t } = this.#view;
    if (type === 'order') {
      return html`<p>${t('rightOrder')}</p>
        <ol class="order">
          ${options.map(({ title, why }) => html`<li>${title}${why ? html`<div class="text">${this.#view.text(why)}</div>` : nothing}</li>`)}
        </ol>`;
    }
    if (type !== 'match') return nothing;
    return html`<p>${t('rightPairs')}</p>
      <ul class="order">
        ${options.map(({ match, title, why }) => html`<li>${title}: ${match}${why ? html`<div class="text">${this.#view.text(why)}</div>` : nothing}</li>`)}
      </ul>`;
  }
}

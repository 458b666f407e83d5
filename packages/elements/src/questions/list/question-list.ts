import type { AnswersPage, PublicQuestion, QuestionsPage } from '@docent/schema';
import type { QuestionSort } from '@docent/schema/names';
import { html, nothing, type TemplateResult } from 'lit';
import type { WidgetPart } from '../../base/widget-part.js';
import { pageSize } from '../page-size.js';
import type { QuestionsView } from '../questions-view.js';
import { questionListMessages } from './question-list.messages.js';
import { questionListStyles } from './question-list.styles.js';
import { renderQuestion } from './render-question.js';

/** All there are; importing their names would bring those of reviews along. */
const orders: readonly QuestionSort[] = ['useful', 'newest', 'unanswered'];

/** Shows questions a page at a time: of the pages before only the way back is kept, however many there were. */
export class QuestionList implements WidgetPart {
  readonly english = questionListMessages;
  readonly styles = questionListStyles;
  readonly view: QuestionsView;
  page: QuestionsPage = { questions: [] };
  /** Other answers of questions on this page that somebody has opened. */
  readonly opened = new Map<string, AnswersPage>();
  #sort: QuestionSort = 'useful';
  /** Where the pages before this one began. */
  #before: string[] = [];
  #from = '';
  #failed = false;
  /** Counts what is asked for, so that a late answer changes nothing. */
  #asked = 0;

  constructor(view: QuestionsView) {
    this.view = view;
  }

  /** Begins with a first page. @throws TypeError when it is none */
  start(page: QuestionsPage): void {
    if (!Array.isArray(page?.questions)) throw new TypeError('Not a page of questions.');
    this.#show(page);
    this.#sort = 'useful';
    this.#before = [];
    this.#from = '';
    const [only] = page.questions;
    // On a page about one question all of its answers are to be read.
    if (this.view.question && only && only.answers > 1) this.open(only.id).catch(() => undefined);
  }

  /** Marks the answer that helped who asked, and puts it first. */
  accept(id: string, answerId: string): void {
    const questions = this.page.questions.map((question): PublicQuestion => {
      if (question.id !== id) return question;
      const known = [question.first, ...(this.opened.get(id)?.answers ?? [])];
      const answer = known.find(one => one?.id === answerId);
      return answer ? { ...question, first: { ...answer, accepted: 'asker' } } : question;
    });
    this.page = { ...this.page, questions };
    this.view.requestUpdate();
  }

  /** Opens the other answers of a question, or more of them. */
  async open(id: string, after?: string): Promise<void> {
    const former = after === undefined ? [] : (this.opened.get(id)?.answers ?? []);
    const { answer } = await this.view.ask('answers', { question: id, limit: '10', ...(after && { after }) });
    // No more of them at once than a few pages have.
    this.opened.set(id, { ...answer, answers: [...former, ...answer.answers].slice(-30) });
    this.view.requestUpdate();
  }

  async #go(from: string, before: string[], sort = this.#sort): Promise<void> {
    const asked = ++this.#asked;
    this.#failed = false;
    try {
      const { answer } = await this.view.ask('questions', this.#query(from, sort));
      if (asked !== this.#asked) return;
      this.#sort = sort;
      this.#before = before;
      this.#from = from;
      this.#show(answer);
    } catch {
      if (asked !== this.#asked) return;
      this.#failed = true;
    }
    await this.view.focusOn('.bar [tabindex]');
  }

  #query(from: string, sort = this.#sort): Record<string, string> {
    return { sort, limit: String(pageSize), ...(from && { after: from }) };
  }

  #show(page: QuestionsPage): void {
    this.page = page;
    this.opened.clear();
    this.view.requestUpdate();
  }

  render(): TemplateResult {
    const { question, t } = this.view;
    const { questions } = this.page;
    return html`<section class="list">
      ${question ? nothing : this.#renderBar()} ${this.#failed ? html`<p role="alert">${t('pageFailed')}</p>` : nothing}
      ${
        questions.length
          ? html`<ol class="questions" part="questions">
              ${questions.map(question => this.#renderItem(question))}
            </ol>`
          : html`<p>${t(this.#sort === 'unanswered' ? 'noneUnanswered' : 'none')}</p>`
      }
      ${this.#renderPager()}
    </section>`;
  }

  #renderBar(): TemplateResult {
    const { headingLevel, t } = this.view;
    const onSort = (event: Event) => void this.#go('', [], (event.target as HTMLSelectElement).value as QuestionSort);
    return html`<div class="bar">
      <div role="heading" aria-level=${headingLevel + 1} tabindex="-1">${t('questions')}</div>
      <label
        >${t('sort')}
        <select class="field" @change=${onSort}>
          ${orders.map(sort => html`<option value=${sort} ?selected=${sort === this.#sort}>${t(sort)}</option>`)}
        </select>
      </label>
    </div>`;
  }

  #renderItem(question: PublicQuestion): TemplateResult {
    return html`<li part="question" lang=${question.language ?? nothing} data-id=${question.id}>
      ${renderQuestion(question, this)}
    </li>`;
  }

  #renderPager(): TemplateResult | typeof nothing {
    const { t } = this.view;
    const { next } = this.page;
    const last = this.#before.at(-1);
    if (next === undefined && last === undefined) return nothing;
    return html`<div class="actions" part="pager">
      ${
        last === undefined
          ? nothing
          : html`<button class="button" part="previous" @click=${() => void this.#go(last, this.#before.slice(0, -1))}>
              ${t('previous')}
            </button>`
      }
      ${
        next === undefined
          ? nothing
          : html`<button class="button" part="next" @click=${() => void this.#go(next, [...this.#before, this.#from])}>
              ${t('next')}
            </button>`
      }
    </div>`;
  }
}

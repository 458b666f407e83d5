import type { TemplateResult } from 'lit';
import type { WidgetPart } from '../../base/widget-part.js';
import type { ReviewList, ReviewWish } from '../list/review-list.js';
import { renderFilter } from './render-filter.js';
import { reviewFilterMessages } from './review-filter.messages.js';
import { reviewFilterStyles } from './review-filter.styles.js';

/** What of a wish the form asks for. */
const asked = ['words', 'stars', 'role', 'language', 'criterion', 'verified'] as const;

/** Finds reviews: words, stars, role, language, criterion, verified. */
export class ReviewFilter implements WidgetPart {
  readonly english = reviewFilterMessages;
  readonly styles = reviewFilterStyles;
  readonly list: ReviewList;
  open = false;
  /** Languages that reviews have been seen in. */
  readonly #languages = new Set<string>();

  constructor(list: ReviewList) {
    this.list = list;
  }

  get languages(): readonly string[] {
    const { view } = this.list;
    for (const { language } of [...(view.first?.reviews ?? []), ...this.list.reviews]) {
      if (language) this.#languages.add(language);
    }
    this.#languages.add(view.shownLocale.split('-')[0]!);
    return [...this.#languages].sort();
  }

  async toggle(): Promise<void> {
    this.open = !this.open;
    const { view } = this.list;
    view.requestUpdate();
    await view.updateComplete;
    if (this.open) view.renderRoot.querySelector<HTMLElement>('[part=filter] input')?.focus();
  }

  /** Looks for what the form says. */
  apply(form: HTMLFormElement): void {
    const said = new FormData(form);
    const wish: ReviewWish = Object.fromEntries(
      asked.map(name => [name, said.getAll(name).map(String).join(',').trim().slice(0, 200)]),
    );
    void this.list.look(wish);
  }

  /** Looks for all again, in the same order. */
  async clear(): Promise<void> {
    await this.list.look(Object.fromEntries(asked.map(name => [name, ''])));
    this.list.view.renderRoot.querySelector<HTMLFormElement>('[part=filter]')?.reset();
  }

  render(): TemplateResult | undefined {
    return this.open ? renderFilter(this) : undefined;
  }
}

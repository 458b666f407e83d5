import type { ReviewTopic, ReviewTopics } from '@docent/schema';
import type { TemplateResult } from 'lit';
import type { WidgetPart } from '../../base/widget-part.js';
import type { ReviewsView } from '../reviews-view.js';
import { renderTopics } from './render-topics.js';
import { reviewTopicsMessages } from './review-topics.messages.js';
import { reviewTopicsStyles } from './review-topics.styles.js';

/** What many say: words and phrases, counted, each with the reviews it is in and with quotes that open theirs. */
export class ReviewTopicsPart implements WidgetPart {
  readonly english = reviewTopicsMessages;
  readonly styles = reviewTopicsStyles;
  readonly view: ReviewsView;
  open = false;
  topics: ReviewTopics | undefined;
  failed = false;

  constructor(view: ReviewsView) {
    this.view = view;
  }

  /** The topic whose reviews are on show. */
  get chosen(): { topic: ReviewTopic; language: string; all: number } | undefined {
    const words = this.view.list?.wish['words'];
    for (const { language, reviews: all, topics } of this.topics?.languages ?? []) {
      const topic = topics.find(one => one.words === words);
      if (topic) return { topic, language, all };
    }
    return undefined;
  }

  async toggle(): Promise<void> {
    this.open = !this.open;
    this.view.requestUpdate();
    if (this.open) await this.load();
  }

  /** Reads them anew. */
  async load(): Promise<void> {
    this.failed = false;
    try {
      const { answer } = await this.view.ask('topics');
      if (!Array.isArray(answer?.languages)) throw new TypeError('No topics.');
      this.topics = answer;
    } catch {
      this.failed = true;
    }
    this.view.requestUpdate();
  }

  /** Shows the reviews that say it; all again where these were on show. */
  async choose({ words }: ReviewTopic): Promise<void> {
    const { list } = this.view;
    await list?.look({ words: list.wish['words'] === words ? '' : words });
  }

  /** Goes to a review, which is fetched where it is not on show. */
  async openReview(id: string): Promise<void> {
    const { list, renderRoot } = this.view;
    const find = (): HTMLElement | null => renderRoot.querySelector(`#review-${CSS.escape(id)}`);
    if (!find()) await list?.look({ review: id });
    find()?.focus();
  }

  render(): TemplateResult | undefined {
    return this.open ? renderTopics(this) : undefined;
  }
}

import type { PublishedReview, ReviewsPage } from '@docent/schema';
import type { TemplateResult } from 'lit';
import type { WidgetPart } from '../../base/widget-part.js';
import type { ReviewActs } from '../acts/review-acts.js';
import type { ReviewFilter } from '../filter/review-filter.js';
import { reviewStyles } from '../review/review.styles.js';
import type { ReviewsView } from '../reviews-view.js';
import { renderList } from './render-list.js';
import { reviewListMessages } from './review-list.messages.js';
import { reviewListStyles } from './review-list.styles.js';
import { ReviewPages } from './review-pages.js';

/** Parameters of the address of a page of reviews, but for the place: what the reader looks for. */
export type ReviewWish = Readonly<Record<string, string>>;

/** Shows reviews: those for and against first, then page after page of what the reader looks for. */
export class ReviewList implements WidgetPart {
  readonly english = reviewListMessages;
  readonly styles = reviewStyles + reviewListStyles;
  readonly view: ReviewsView;
  readonly pages = new ReviewPages();
  /** What the reader looks for; the most useful of all where they have said nothing. */
  wish: ReviewWish = {};
  /** Those to show first. */
  first: NonNullable<ReviewsPage['first']> = {};
  /** The role whose reviews the reader wants to see first, as they say. */
  like: string | undefined;
  busy = false;
  failed: (() => Promise<void>) | undefined;
  /** What finds reviews, once somebody looks for some. */
  filter: ReviewFilter | undefined;
  /** What votes and reports, once somebody does. */
  acts: ReviewActs | undefined;
  #recallVotes: (() => Promise<void>) | undefined;
  /** Counts what is asked, so that an earlier answer changes nothing. */
  #asked = 0;

  constructor(view: ReviewsView) {
    this.view = view;
  }

  /** Whether these are all reviews, in the order of the most useful. */
  get isPlain(): boolean {
    return Object.keys(this.wish).length === 0;
  }

  /** Reviews on show below those that are shown first. */
  get reviews(): readonly PublishedReview[] {
    const first = this.isPlain ? Object.values(this.first).map(({ id }) => id) : [];
    return this.pages.reviews.filter(({ id }) => !first.includes(id));
  }

  /** Begins with a first page of all. */
  start(page: ReviewsPage): void {
    this.#asked++;
    this.wish = {};
    this.like = this.view.readerRole;
    this.first = page.first ?? {};
    this.busy = false;
    this.pages.start(page);
    // Tried again on the next visit.
    this.#recall().catch(() => undefined);
  }

  /** Looks for others, and no longer for a single one. @param changes parameters of the address; an empty one asks for none */
  async look(changes: ReviewWish): Promise<void> {
    const wish = Object.entries({ ...this.wish, review: '', ...changes }).filter(([, value]) => value !== '');
    this.wish = Object.fromEntries(wish);
    await this.#ask({}, page => {
      this.pages.start(page);
      if (page.first) this.first = page.first;
      this.view.announce(this.view.t('found', { count: page.reviews.length }));
    });
  }

  /** Shows first what somebody in this role says. */
  async beLike(role: string): Promise<void> {
    this.like = role;
    await this.look({});
  }

  async more(): Promise<void> {
    const known = new Set(this.reviews);
    await this.#ask({ after: this.pages.below! }, page => this.pages.addBelow(page));
    await this.#focus(this.reviews.find(review => !known.has(review)));
  }

  async earlier(): Promise<void> {
    const { above } = this.pages;
    await this.#ask(above ? { after: above } : {}, page => this.pages.addAbove(page));
    await this.#focus(this.reviews[0]);
  }

  /** Opens what finds reviews, or closes it. */
  async toggleFilter(): Promise<void> {
    try {
      const { ReviewFilter } = await import('../filter/review-filter.js');
      if (!this.filter) this.view.extend((this.filter = new ReviewFilter(this)));
      await this.filter.toggle();
    } catch {
      this.view.announce(this.view.t('failed'));
    }
  }

  /** Has something done with a review, loading what does it. */
  async act(run: (acts: ReviewActs) => unknown): Promise<void> {
    try {
      const { ReviewActs } = await import('../acts/review-acts.js');
      if (!this.acts) this.view.extend((this.acts = new ReviewActs(this)));
      run(this.acts);
    } catch {
      this.view.announce(this.view.t('failed'));
    }
  }

  render(): TemplateResult {
    return renderList(this);
  }

  async #ask(place: ReviewWish, take: (page: ReviewsPage) => void): Promise<void> {
    const asked = ++this.#asked;
    this.busy = true;
    this.failed = undefined;
    this.view.requestUpdate();
    try {
      const like = this.isPlain && this.like ? { like: this.like } : {};
      const { answer } = await this.view.ask('reviews', { ...this.wish, ...like, ...place });
      if (asked === this.#asked) take(answer);
    } catch {
      if (asked === this.#asked) this.failed = () => this.#ask(place, take);
    }
    if (asked === this.#asked) this.busy = false;
    this.view.requestUpdate();
    await this.view.updateComplete;
  }

  /** What this browser knows of votes on these reviews. */
  async #recall(): Promise<void> {
    const { followVotes } = await import('../../votes/follow-votes.js');
    this.#recallVotes ??= followVotes(
      this.view,
      ['review'],
      (known, isFresh) => void this.act(acts => acts.recall(known, isFresh)),
    );
    await this.#recallVotes();
  }

  async #focus(review: PublishedReview | undefined): Promise<void> {
    await this.view.updateComplete;
    if (review) this.view.renderRoot.querySelector<HTMLElement>(`#review-${CSS.escape(review.id)}`)?.focus();
  }
}

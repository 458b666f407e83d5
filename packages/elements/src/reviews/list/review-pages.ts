import type { PublishedReview, ReviewsPage } from '@docent/schema';

/** A page of reviews, and the place it begins after; the first begins at the beginning. */
interface Page {
  after: string;
  reviews: readonly PublishedReview[];
  next: string | undefined;
}

/**
 * Pages that are shown at once. Whoever reads on through a hundred thousand reviews holds no more of them than these: a page that
 * comes below lets one go above, which is asked for again when somebody goes back.
 */
export const pagesShown = 3;

/** The pages on show, out of all there are. */
export class ReviewPages {
  #shown: readonly Page[] = [];
  /** Where the pages above those on show begin. */
  #above: readonly string[] = [];

  get reviews(): readonly PublishedReview[] {
    return this.#shown.flatMap(({ reviews }) => reviews);
  }

  /** Where the page below begins; undefined: there is none. */
  get below(): string | undefined {
    return this.#shown.at(-1)?.next;
  }

  /** Where the page above begins; undefined: there is none. */
  get above(): string | undefined {
    return this.#above.at(-1);
  }

  start({ next, reviews }: ReviewsPage): void {
    this.#shown = [{ after: '', reviews, next }];
    this.#above = [];
  }

  addBelow({ next, reviews }: ReviewsPage): void {
    const shown = [...this.#shown, { after: this.below ?? '', reviews, next }];
    const gone = shown.slice(0, -pagesShown);
    this.#above = [...this.#above, ...gone.map(({ after }) => after)];
    this.#shown = shown.slice(gone.length);
  }

  addAbove({ next, reviews }: ReviewsPage): void {
    this.#shown = [{ after: this.above ?? '', reviews, next }, ...this.#shown].slice(0, pagesShown);
    this.#above = this.#above.slice(0, -1);
  }
}

import { DocentRecordChangeEvent } from '../../base/docent-record-change-event.js';
import type { ReviewsView } from '../reviews-view.js';
import type { ReviewDraft } from './review-draft.js';

/** What is kept of a subject: a draft, and the command that it was sent with. */
export interface KeptDraft extends ReviewDraft {
  /** Id of the command; once that was accepted nothing of the draft is left beside it. */
  sent?: string;
}

interface Mark {
  value: KeptDraft | null;
  /** Milliseconds since the epoch. */
  at: number;
}
/** All drafts of an entity, by subject, as the customer record has them. */
interface Slice {
  ownDraft?: Readonly<Record<string, { latest: Mark }>>;
}

/**
 * Drafts of reviews, as part of the customer record: kept as far as the customer allows it, shared by tabs, and erased like
 * everything in it.
 */
export class ReviewDrafts {
  readonly #view: ReviewsView;
  /** What was written here, by subject. */
  readonly #own = new Map<string, Mark>();

  constructor(view: ReviewsView) {
    this.#view = view;
  }

  /** What is kept of the subject on show. */
  get kept(): KeptDraft | undefined {
    return this.#mark?.value ?? undefined;
  }

  /** When it was written, in milliseconds since the epoch; 0: never. */
  get at(): number {
    return this.#mark?.at ?? 0;
  }

  get #mark(): Mark | undefined {
    const { about, record } = this.#view;
    const own = this.#own.get(about);
    const drafts = (Object(record) as Slice).ownDraft ?? {};
    const stored = Object.hasOwn(drafts, about) ? drafts[about]?.latest : undefined;
    // What was erased comes back only by being written again.
    return stored && (!own || Number(stored.at) > own.at) ? stored : own;
  }

  /** Keeps a draft; `null`: throws it away. */
  keep(value: KeptDraft | null): void {
    const { about, data } = this.#view;
    const latest = { value, at: Math.max(this.#view.now(), this.at + 1) };
    this.#own.set(about, latest);
    const slice = { ownDraft: { [about]: { latest } } };
    this.#view.dispatchEvent(new DocentRecordChangeEvent(data!.ref, slice));
  }
}

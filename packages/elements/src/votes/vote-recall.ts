import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type KnownVotes, recallVotes } from './recall-votes.js';

/** Tells a widget of votes that the reader has cast before, and of those in other tabs whenever the page is looked at again. */
export class VoteRecall implements ReactiveController {
  readonly #view: Pick<HTMLElement, 'dispatchEvent' | 'ownerDocument'>;
  readonly #kinds: readonly string[];
  readonly #hear: (votes: KnownVotes, isFresh: boolean) => void;

  /** @param hear of votes, where there are some; `isFresh`: the counts were read after they were cast */
  constructor(
    view: ReactiveControllerHost & Pick<HTMLElement, 'dispatchEvent' | 'ownerDocument'>,
    kinds: readonly string[],
    hear: (votes: KnownVotes, isFresh: boolean) => void,
  ) {
    this.#view = view;
    this.#kinds = kinds;
    this.#hear = hear;
    view.addController(this);
  }

  /** Looks for them now. */
  async look(isFresh = true): Promise<void> {
    const votes = await recallVotes(this.#view, this.#kinds);
    if (votes.size) this.#hear(votes, isFresh);
  }

  hostConnected(): void {
    this.#view.ownerDocument.addEventListener('visibilitychange', this.#lookAgain);
  }

  hostDisconnected(): void {
    this.#view.ownerDocument.removeEventListener('visibilitychange', this.#lookAgain);
  }

  readonly #lookAgain = (): void => {
    if (this.#view.ownerDocument.visibilityState === 'visible') void this.look(false);
  };
}

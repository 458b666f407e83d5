import type { OwnVote, Vote } from './recall-votes.js';

/** The reader's votes, and what others' counts are with them, whether or not the counts that were read have them yet. */
export class OwnVotes {
  readonly #votes = new Map<string, OwnVote>();
  /** Between what a count is, by vote and id. */
  readonly #bounds = new Map<string, readonly [least: number, most: number]>();
  /** What the reader was shown last. */
  readonly #shown = new Map<string, number>();

  of(id: string): OwnVote | undefined {
    return this.#votes.get(id);
  }

  /** How many say so, to be shown. @param read as the collector says */
  count(id: string, vote: Vote, read: number): number {
    const [least, most] = this.#bounds.get(`${vote} ${id}`) ?? [0, Infinity];
    const shown = Math.min(most, Math.max(least, read));
    this.#shown.set(`${vote} ${id}`, shown);
    return shown;
  }

  /** Notes a vote; undefined: it is taken back. */
  set(id: string, own: OwnVote | undefined): void {
    const former = this.of(id)?.vote;
    if (own) this.#votes.set(id, own);
    else this.#votes.delete(id);
    if (former === own?.vote) return;
    this.#bind(id, former, -1);
    this.#bind(id, own?.vote, 1);
  }

  /**
   * Takes in what is known of an earlier vote.
   *
   * @param isFresh the counts on show were read after it
   * @returns whether something is different now
   */
  recall(id: string, own: OwnVote | undefined, isFresh: boolean): boolean {
    const former = this.of(id);
    const isKnown = !!former === !!own && former?.vote === own?.vote;
    // What was just read may be as old as a cache allows, but the reader's own vote is among them.
    if (isFresh && own && !former) this.#shown.delete(`${own.vote} ${id}`);
    this.set(id, own);
    return !isKnown;
  }

  #bind(id: string, vote: Vote | undefined, by: 1 | -1): void {
    if (!vote) return;
    const count = Math.max(0, (this.#shown.get(`${vote} ${id}`) ?? 0) + by);
    this.#bounds.set(`${vote} ${id}`, by > 0 ? [count, Infinity] : [0, count]);
  }
}

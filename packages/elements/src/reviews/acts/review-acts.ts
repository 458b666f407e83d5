import type { PublishedReview } from '@docent/schema';
import type { ModerationReason } from '@docent/schema/names';
import type { nothing } from 'lit';
import { type TemplateResult } from 'lit';
import type { CommandRequest, CommandResponse, CommandStatus } from '../../base/command-request.js';
import { DocentRequestEvent } from '../../base/docent-request-event.js';
import type { WidgetPart } from '../../base/widget-part.js';
import { OwnVotes } from '../../votes/own-votes.js';
import type { KnownVotes, Vote } from '../../votes/recall-votes.js';
import type { ReviewList } from '../list/review-list.js';
import { renderActState } from './render-act-state.js';
import { renderReport } from './render-report.js';
import { reviewActsMessages } from './review-acts.messages.js';
import { reviewActsStyles } from './review-acts.styles.js';

/** How what the reader did with a review stands. */
export interface ActState {
  what: 'vote' | 'unvote' | 'report';
  /** `failed`: nobody is there who carries it out. */
  state: CommandStatus['state'] | 'failed';
  reason?: string | undefined;
}

/** Votes on reviews and reports of them: one at a time, with what became of it. */
export class ReviewActs implements WidgetPart {
  readonly english = reviewActsMessages;
  readonly styles = reviewActsStyles;
  readonly list: ReviewList;
  /** Id of the review that is about to be reported. */
  reporting: string | undefined;
  readonly #states = new Map<string, ActState>();
  readonly #votes = new OwnVotes();

  constructor(list: ReviewList) {
    this.list = list;
  }

  /** Takes in what is known of earlier votes. @param isFresh the counts on show were read after them */
  async recall(known: KnownVotes, isFresh: boolean): Promise<void> {
    // What counts were until now is known once they were shown from here.
    this.list.view.requestUpdate();
    await this.list.view.updateComplete;
    for (const [id, own] of known) {
      // What is under way here is told by itself.
      if (this.stateOf(id)?.state === 'queued') continue;
      // What was said of a vote that has changed in another tab holds no more.
      if (this.#votes.recall(id, own, isFresh)) this.#states.delete(id);
    }
    this.list.view.requestUpdate();
  }

  /** How the reader has voted on a review, where that is known. */
  voteOn(id: string): Vote | undefined {
    return this.#votes.of(id)?.vote;
  }

  /** Whether a vote of the reader stands. */
  hasVoted(id: string): boolean {
    return this.#votes.of(id) !== undefined;
  }

  votesOf({ id, votes }: Pick<PublishedReview, 'id' | 'votes'>): PublishedReview['votes'] {
    return {
      helpful: this.#votes.count(id, 'helpful', votes.helpful),
      notHelpful: this.#votes.count(id, 'not-helpful', votes.notHelpful),
    };
  }

  stateOf(id: string): ActState | undefined {
    return this.#states.get(id);
  }

  /** Votes; the same again takes it back. */
  async vote(review: PublishedReview, vote: Vote): Promise<void> {
    const { id } = review;
    if (this.voteOn(id) === vote) return this.takeBack(id);
    this.votesOf(review);
    const status = await this.#do(id, 'vote', { name: 'vote-review', payload: { vote } });
    if (!status) return;
    this.#votes.set(id, { vote, status });
    this.list.view.requestUpdate();
  }

  async takeBack(id: string): Promise<void> {
    const { receipt } = this.#votes.of(id)?.status ?? {};
    if (!receipt) return;
    const payload = { target: receipt.id, secret: receipt.secret };
    if (!(await this.#do(id, 'unvote', { name: 'withdraw', payload }))) return;
    this.#votes.set(id, undefined);
    this.list.view.requestUpdate();
  }

  openReport(id: string | undefined): void {
    const last = this.reporting;
    this.reporting = id;
    this.list.view.requestUpdate();
    void this.#focus(
      id === undefined ? `#review-${CSS.escape(last ?? '')} [part=report]` : '[part=report-form] select',
    );
  }

  async report(id: string, reason: ModerationReason, text: string): Promise<void> {
    this.openReport(undefined);
    await this.#do(id, 'report', { name: 'report-review', payload: { reason, ...(text && { text }) } });
  }

  render(id: string): TemplateResult | typeof nothing {
    return this.reporting === id ? renderReport(id, this) : renderActState(id, this);
  }

  /** @returns how it stands once the collector has taken it; undefined: it has not */
  async #do(
    id: string,
    what: ActState['what'],
    request: Pick<CommandRequest, 'name' | 'payload'>,
  ): Promise<CommandStatus | undefined> {
    const { view } = this.list;
    const show = (state: ActState['state'], reason?: string): void => {
      this.#states.set(id, { what, state, reason });
      view.requestUpdate();
    };
    const event = new DocentRequestEvent<'command'>({ type: 'command', ref: `review:${id}`, ...request });
    view.dispatchEvent(event);
    const command: CommandResponse | undefined = await event.response?.catch(() => undefined);
    if (!command) {
      show('failed');
      return undefined;
    }
    show('queued');
    const status = await command.settled;
    show(status.state, status.reason);
    // Of what was done without consent nothing else keeps the secret.
    return status.state === 'accepted' ? { ...command.status, ...status } : undefined;
  }

  async #focus(place: string): Promise<void> {
    const { view } = this.list;
    await view.updateComplete;
    view.renderRoot.querySelector<HTMLElement>(place)?.focus();
  }
}

import type { PublishedReview } from '@docent/schema';
import type { ModerationReason } from '@docent/schema/names';
import type { nothing } from 'lit';
import { type TemplateResult } from 'lit';
import type { CommandRequest, CommandResponse, CommandStatus } from '../../base/command-request.js';
import { DocentRequestEvent } from '../../base/docent-request-event.js';
import type { WidgetPart } from '../../base/widget-part.js';
import type { ReviewList } from '../list/review-list.js';
import { renderActState } from './render-act-state.js';
import { renderReport } from './render-report.js';
import { reviewActsMessages } from './review-acts.messages.js';
import { reviewActsStyles } from './review-acts.styles.js';

/** What a reader says of a review. */
export type Vote = 'helpful' | 'not-helpful';

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
  /** Votes that stand: how, where that is known, and what takes them back. */
  readonly #votes = new Map<string, { vote?: Vote; status: CommandStatus }>();
  /** By how much counts have changed since the page was read. */
  readonly #changes = new Map<string, { helpful: number; notHelpful: number }>();

  constructor(list: ReviewList) {
    this.list = list;
  }

  /** Takes in what is known of earlier votes. */
  recall(votes: ReadonlyMap<string, CommandStatus>): void {
    for (const [id, status] of votes) if (!this.#votes.has(id)) this.#votes.set(id, { status });
    this.list.view.requestUpdate();
  }

  /** How the reader has voted on a review, where that is known. */
  voteOn(id: string): Vote | undefined {
    return this.#votes.get(id)?.vote;
  }

  /** Whether a vote of the reader stands. */
  hasVoted(id: string): boolean {
    return this.#votes.has(id);
  }

  votesOf({ id, votes }: PublishedReview): PublishedReview['votes'] {
    const { helpful = 0, notHelpful = 0 } = this.#changes.get(id) ?? {};
    return { helpful: votes.helpful + helpful, notHelpful: votes.notHelpful + notHelpful };
  }

  stateOf(id: string): ActState | undefined {
    return this.#states.get(id);
  }

  /** Votes; the same again takes it back. */
  async vote(id: string, vote: Vote): Promise<void> {
    if (this.voteOn(id) === vote) return this.takeBack(id);
    const settled = await this.#do(id, 'vote', { name: 'vote-review', payload: { vote } });
    if (!settled) return;
    this.#count(id, this.voteOn(id), -1);
    this.#count(id, vote, 1);
    this.#votes.set(id, { vote, status: settled });
    this.list.view.requestUpdate();
  }

  async takeBack(id: string): Promise<void> {
    const { receipt } = this.#votes.get(id)?.status ?? {};
    if (!receipt) return;
    const payload = { target: receipt.id, secret: receipt.secret };
    if (!(await this.#do(id, 'unvote', { name: 'withdraw', payload }))) return;
    this.#count(id, this.voteOn(id), -1);
    this.#votes.delete(id);
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

  #count(id: string, vote: Vote | undefined, by: 1 | -1): void {
    if (!vote) return;
    const change = this.#changes.get(id) ?? { helpful: 0, notHelpful: 0 };
    change[vote === 'helpful' ? 'helpful' : 'notHelpful'] += by;
    this.#changes.set(id, change);
  }

  async #focus(place: string): Promise<void> {
    const { view } = this.list;
    await view.updateComplete;
    view.renderRoot.querySelector<HTMLElement>(place)?.focus();
  }
}

import type { TemplateResult } from 'lit';
import type { CommandResponse, CommandStatus } from '../../base/command-request.js';
import { DocentRequestEvent } from '../../base/docent-request-event.js';
import type { WidgetPart } from '../../base/widget-part.js';
import { askCommands } from '../../commands/ask-commands.js';
import { type Proof, readReceiptLink } from '../../commands/receipt-link.js';
import type { ReviewsView } from '../reviews-view.js';
import type { Became } from './became.js';
import type { ReviewForm } from './form/review-form.js';
import type { ReviewOwn } from './own/review-own.js';
import type { ReviewReceipt } from './receipt/review-receipt.js';
import { renderWriting } from './render-writing.js';
import { type KeptDraft, ReviewDrafts } from './review-drafts.js';
import { reviewWriteMessages } from './review-write.messages.js';
import { reviewWriteStyles } from './review-write.styles.js';

/** A picture that the customer has chosen. */
export interface ChosenPicture {
  file: Blob;
  alt: string;
}

/** Where a review is written: the way to the form, what became of what was sent, and the way to its receipt. */
export class ReviewWrite implements WidgetPart {
  readonly english = reviewWriteMessages;
  readonly styles = reviewWriteStyles;
  readonly view: ReviewsView;
  readonly drafts: ReviewDrafts;
  /** The form, once it was opened. */
  form: ReviewForm | undefined;
  /** What shows what became of it, once there is something. */
  own: ReviewOwn | undefined;
  /** What was sent, while it is looked at. */
  receipt: ReviewReceipt | undefined;
  /** How the last command about the own review stands. */
  status: CommandStatus | undefined;
  /** What opens its receipt. */
  proof: Proof | undefined;
  /** Where it stands since, as far as the collector has said. */
  became: Became | undefined;
  /** How many of its pictures have arrived, and of how many. */
  uploaded: readonly [done: number, of: number] | undefined;
  /** What keeps the receipt from being shown. */
  problem: 'receiptFailed' | 'receiptUnknown' | undefined;
  /** Of which subject all this is. */
  #about: string;
  /** Counts what is followed, so that the end of an earlier one changes nothing. */
  #followed = 0;
  #looked: Promise<void> | undefined;

  constructor(view: ReviewsView) {
    this.view = view;
    this.drafts = new ReviewDrafts(view);
    this.#about = view.about;
  }

  /** What the subject is called in commands. */
  get ref(): string {
    return `subject:${this.view.about}`;
  }

  /** The customer wants to write, or to see what they wrote. */
  async open(): Promise<void> {
    this.#turn();
    await this.look();
    if (this.status) return this.focus('[part~="own-review"] [tabindex="-1"]');
    await this.edit();
  }

  /** The same, for a button: says so where the form cannot be loaded. */
  begin = (): Promise<void> => this.edit().catch(() => this.view.announce(this.view.t('error')));

  /** Opens the form. */
  async edit(): Promise<void> {
    await (await this.#more()).open();
  }

  /** Looks, once, for what is known of a review that was sent earlier, or is waiting. */
  look(): Promise<void> {
    this.#turn();
    return (this.#looked ??= this.#look());
  }

  /** What this browser knows of reviews of this that were sent, and of their withdrawal, the oldest first. */
  async known(): Promise<readonly CommandResponse[]> {
    const known = await askCommands(this.view, { ref: this.ref }).catch(() => []);
    return known.filter(({ status }) => ['submit-review', 'withdraw'].includes(status.name));
  }

  /** Opens what a link leads to, when it is a receipt of a review of this. */
  async openLink(hash: string): Promise<void> {
    this.#turn();
    const proof = readReceiptLink(hash);
    if (!proof) return;
    this.#looked ??= Promise.resolve();
    const followed = ++this.#followed;
    try {
      const [found] = await askCommands(this.view, { receipt: proof });
      if (followed !== this.#followed) return;
      // It may be that of something else on the page, which says so itself.
      if (found && found.status.ref !== this.ref) return;
      if (!found) this.problem = 'receiptUnknown';
      else {
        this.proof = proof;
        await this.equip();
        this.#take(found.status);
        if (found.status.state === 'accepted') return await this.see();
      }
    } catch {
      this.problem = 'receiptFailed';
    }
    this.view.requestUpdate();
  }

  /** Shows what was sent. */
  async see(): Promise<void> {
    this.problem = undefined;
    try {
      await this.equip();
      const { ReviewReceipt } = await import('./receipt/review-receipt.js');
      const receipt = this.receipt ?? new ReviewReceipt(this);
      await receipt.load();
      if (!this.receipt) this.view.extend(receipt);
      this.receipt = receipt;
    } catch (error) {
      this.problem = error instanceof RangeError ? 'receiptUnknown' : 'receiptFailed';
      this.receipt = undefined;
    }
    this.view.requestUpdate();
    await this.focus(this.problem ? '[part~="notice"]' : '[part~="receipt"] [tabindex="-1"]');
  }

  /**
   * Has a review sent. Resolves once it is kept.
   *
   * @param draft what is sent, to be kept until it has arrived. Default: nothing, as of a correction
   * @throws whatever keeps it from being kept
   */
  async send(
    payload: Readonly<Record<string, unknown>>,
    pictures: readonly ChosenPicture[],
    draft?: KeptDraft,
  ): Promise<void> {
    const progress = (done: number, of: number) => {
      this.uploaded = done < of ? [done, of] : undefined;
      this.view.requestUpdate();
    };
    const { ref } = this;
    const event = new DocentRequestEvent<'command'>({
      ...{ type: 'command', name: 'submit-review', ref, payload },
      ...(pictures.length && { pictures, progress }),
    });
    this.view.dispatchEvent(event);
    if (!event.response) throw new Error('Nobody is there to send it.');
    const command = await event.response;
    if (draft) this.drafts.keep({ ...draft, sent: command.status.commandId });
    this.receipt = undefined;
    void this.follow(command);
  }

  /** Shows how a command stands, now and when it is answered. */
  async follow({ settled, status }: CommandResponse): Promise<void> {
    const followed = ++this.#followed;
    this.#looked ??= Promise.resolve();
    // At once where that can be: how an earlier one stands is not true of this one.
    if (!this.own) await this.equip();
    this.#take(status);
    const answer = await settled;
    if (followed !== this.#followed) return;
    this.uploaded = undefined;
    const own = this.drafts.kept?.sent === answer.commandId;
    // What has arrived needs no draft any more; what was refused is still to be changed.
    if (own && answer.state === 'accepted') this.drafts.keep({ sent: answer.commandId });
    this.#take(answer);
    if (answer.name === 'withdraw') {
      if (answer.state === 'accepted') this.forget();
    } else if (answer.state === 'accepted') {
      await this.refresh();
    } else if (answer.code === 'already-reviewed') {
      // Perhaps from another tab.
      const known = (await this.known()).map(({ status }) => status);
      this.proof = known.findLast(({ name, state }) => name === 'submit-review' && state === 'accepted')?.receipt;
      this.view.requestUpdate();
    }
  }

  /** Nothing is left of it here. */
  forget(): void {
    this.receipt = this.became = undefined;
    this.form?.forget();
    if (this.drafts.kept) this.drafts.keep(null);
    this.view.requestUpdate();
  }

  /** Asks where it stands. */
  async refresh(): Promise<void> {
    const followed = this.#followed;
    const [found] = await askCommands(this.view, { receipt: this.proof }).catch(() => []);
    if (followed !== this.#followed || !found) return;
    this.#take(found.status);
    if (this.became?.state === 'published') void this.view.read();
  }

  /** Loads what shows what became of a review; with the form, for there may be no network once it is sent. */
  async equip(): Promise<void> {
    const { ReviewOwn } = await import('./own/review-own.js');
    if (!this.own) this.view.extend((this.own = new ReviewOwn(this)));
  }

  /** Leaves the keyboard where something has just appeared. */
  async focus(place: string): Promise<void> {
    this.view.requestUpdate();
    await this.view.updateComplete;
    this.view.renderRoot.querySelector<HTMLElement>(place)?.focus();
  }

  render(): TemplateResult {
    this.#turn();
    return renderWriting(this);
  }

  #take(status: CommandStatus): void {
    this.status = status;
    this.became = status.became ?? (status.state === 'queued' ? undefined : this.became);
    if (status.name === 'submit-review' && status.state !== 'refused' && status.receipt) this.proof = status.receipt;
    this.view.requestUpdate();
  }

  async #look(): Promise<void> {
    const followed = this.#followed;
    const { ref } = this;
    // What stood in the way of another is what there is to see.
    const own = (await this.known()).filter(({ status }) => status.code !== 'already-reviewed');
    if (followed !== this.#followed || ref !== this.ref) return;
    const last = own.at(-1);
    if (!last || (last.status.name === 'withdraw' && last.status.state === 'accepted')) return;
    const submitted = own.map(({ status }) => status).filter(({ name }) => name === 'submit-review');
    this.proof = submitted.findLast(({ state }) => state !== 'refused')?.receipt;
    // Known before anybody who waits for this decides what to show.
    await this.equip();
    if (followed !== this.#followed) return;
    this.#take(last.status);
    void this.follow(last);
  }

  /** Begins anew when another subject is on show. */
  #turn(): void {
    const { about } = this.view;
    if (this.#about === about) return;
    this.#about = about;
    this.#followed++;
    this.form?.forget();
    this.receipt = this.status = this.proof = this.became = undefined;
    this.uploaded = this.problem = this.#looked = undefined;
  }

  async #more(): Promise<ReviewForm> {
    const { ReviewForm } = await import('./form/review-form.js');
    if (!this.form) this.view.extend((this.form = new ReviewForm(this)));
    return this.form;
  }
}

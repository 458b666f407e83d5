import type { TemplateResult } from 'lit';
import type { CommandResponse, CommandStatus } from '../../../base/command-request.js';
import { DocentRequestEvent } from '../../../base/docent-request-event.js';
import type { WidgetPart } from '../../../base/widget-part.js';
import { askCommands } from '../../../commands/ask-commands.js';
import type { KeptImage } from '../pictures/review-pictures.js';
import { draftOf } from '../review-draft.js';
import { askedMessages } from '../asked/asked.messages.js';
import { askedStyles } from '../asked/asked.styles.js';
import type { ReviewWrite } from '../review-write.js';
import { renderReceipt } from './render-receipt.js';
import { reviewReceiptMessages } from './review-receipt.messages.js';
import { reviewReceiptStyles } from './review-receipt.styles.js';

/** A review as the collector holds it, for its writer: seen, corrected, withdrawn, appealed for. */
export class ReviewReceipt implements WidgetPart {
  readonly english = { ...askedMessages, ...reviewReceiptMessages };
  readonly styles = askedStyles + reviewReceiptStyles;
  readonly write: ReviewWrite;
  /** What the collector says. */
  content: CommandStatus | undefined;
  /** What is asked or said beneath it. */
  asking: 'sure' | 'appeal' | 'appealMissing' | 'appealQueued' | 'notNow' | 'copied' | undefined;
  /** What is written to moderators. */
  appealText = '';

  constructor(write: ReviewWrite) {
    this.write = write;
  }

  /** Pictures that were sent. What a collector says is not trusted more than storage. */
  get images(): readonly KeptImage[] {
    const images = this.content?.payload?.['images'];
    return Array.isArray(images) ? (images as KeptImage[]) : [];
  }

  /** Asks the collector. @throws RangeError when there is nothing under this; whatever keeps it from answering */
  async load(): Promise<void> {
    const { write } = this;
    const [found] = await askCommands(write.view, { receipt: write.proof });
    if (!found) throw new RangeError('There is no such receipt.');
    this.content = found.status;
    this.asking = undefined;
    write.status = found.status;
    write.became = found.status.became;
    if (found.status.state === 'withdrawn') write.forget();
  }

  render(): TemplateResult {
    return renderReceipt(this, this.content!);
  }

  /** Goes back to where it stands. */
  async close(): Promise<void> {
    this.write.receipt = undefined;
    this.write.view.requestUpdate();
    await this.write.focus('[part~="see"]');
  }

  /** Asks or says something beneath. */
  async say(asking: ReviewReceipt['asking'], focus?: string): Promise<void> {
    this.asking = asking;
    this.write.view.requestUpdate();
    if (focus) await this.write.focus(focus);
  }

  /** Opens the form with it. */
  async correct(): Promise<void> {
    const { write } = this;
    write.receipt = undefined;
    await write.edit();
    await write.form!.correct(draftOf(this.content?.payload ?? {}), this.images, write.proof!);
  }

  /** Has it deleted. */
  async withdraw(): Promise<void> {
    const { write } = this;
    const command = await this.#command('withdraw');
    if (!command) return this.say('notNow');
    write.receipt = undefined;
    void write.follow(command);
    await write.focus('[part~="own-review"] [tabindex="-1"]');
  }

  /** Asks moderators for a second look. */
  async appeal(): Promise<void> {
    const text = this.appealText.trim();
    if (!text) return this.say('appealMissing', '[part~="appeal-text"]');
    const command = await this.#command('appeal-review', { text });
    if (!command) return this.say('notNow');
    await this.say('appealQueued', '[part~="receipt"] [tabindex="-1"]');
    const { state } = await command.settled;
    if (this.write.receipt !== this) return;
    if (state === 'refused') return this.say('notNow');
    await this.load().catch(() => undefined);
    await this.say(undefined);
  }

  async #command(name: string, more: object = {}): Promise<CommandResponse | undefined> {
    const { proof, ref, view } = this.write;
    const payload = { target: proof!.id, ...(proof!.secret && { secret: proof!.secret }), ...more };
    const event = new DocentRequestEvent<'command'>({ type: 'command', name, ref, payload });
    view.dispatchEvent(event);
    return event.response?.catch(() => undefined);
  }
}

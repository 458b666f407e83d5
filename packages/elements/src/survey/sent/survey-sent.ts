import { html, nothing, type TemplateResult } from 'lit';
import type { CommandResponse, CommandsRequest, CommandStatus } from '../../base/command-request.js';
import type { WidgetPart } from '../../base/widget-part.js';
import { askCommands } from '../../commands/ask-commands.js';
import { type Proof, readReceiptLink, receiptLink } from '../../commands/receipt-link.js';
import type { SurveyChanges } from '../changes/survey-changes.js';
import type { SurveyReceipt } from '../receipt/survey-receipt.js';
import type { SurveyView } from '../survey-view.js';
import { answersIn, recordOf } from './record-of.js';
import { surveySentMessages } from './survey-sent.messages.js';
import { surveySentStyles } from './survey-sent.styles.js';

/** What became of answers that were sent, and the way to the receipt. */
export class SurveySent implements WidgetPart {
  readonly english = surveySentMessages;
  readonly styles = surveySentStyles;
  readonly view: SurveyView;
  /** How the last command about the survey stands. */
  status: CommandStatus | undefined;
  /** What opens the receipt of what was sent. */
  proof: Proof | undefined;
  /** What was sent, while it is looked at. */
  receipt: SurveyReceipt | undefined;
  /** Ends a correction, while there is one. */
  cancel: (() => void) | undefined;
  /** What changed because of what was sent, where something did. */
  changes: SurveyChanges | undefined;
  #telling = false;
  #looked = false;
  #problem: keyof typeof surveySentMessages | undefined;
  /** Counts what is followed, so that the end of an earlier one changes nothing. */
  #followed = 0;

  constructor(view: SurveyView) {
    this.view = view;
  }

  /** Tells of changes, and looks, once, for what this browser knows of a survey that was sent from elsewhere, or earlier. */
  look(): void {
    void this.#tell();
    if (this.#looked || this.#followed) return;
    this.#looked = true;
    void this.#look();
  }

  /** Shows how a command stands, now and when it is answered. */
  async follow(response: Promise<CommandResponse>): Promise<void> {
    const followed = ++this.#followed;
    const show = (status: CommandStatus) => {
      if (followed !== this.#followed) return;
      this.status = status;
      if (status.name === 'submit-survey') this.proof = status.receipt;
      this.view.requestUpdate();
    };
    const command = await response.catch(() => undefined);
    if (!command) return;
    show(command.status);
    show(await command.settled);
  }

  /** Opens what a link leads to, when it is a receipt of this survey. */
  async open(hash: string): Promise<void> {
    const { data, session } = this.view;
    const proof = readReceiptLink(hash);
    if (!proof) return;
    try {
      const [found] = await this.ask({ receipt: proof });
      if (!found) this.#problem = 'receiptUnknown';
      if (found?.status.ref !== data!.ref) return;
      const { status } = found;
      this.proof = proof;
      this.status = status;
      session.restore(
        recordOf(data!, answersIn(status.payload), status.state === 'withdrawn' ? 'withdrawn' : 'submitted'),
      );
      if (status.state === 'accepted') await this.see();
    } catch {
      this.#problem = 'receiptFailed';
    }
  }

  /** Shows what was sent. */
  async see(): Promise<void> {
    this.#problem = undefined;
    try {
      await (await this.#more()).load();
    } catch {
      this.#problem = 'receiptFailed';
      this.receipt = undefined;
    }
    this.view.requestUpdate();
    await this.focus('[part~="receipt"] [tabindex="-1"]');
  }

  /** Asks for commands. @throws whatever keeps who carries them out from answering */
  ask(request: Omit<CommandsRequest, 'type'>): Promise<readonly CommandResponse[]> {
    return askCommands(this.view, request);
  }

  /** Leaves the keyboard where something has just appeared. */
  async focus(place: string): Promise<void> {
    await this.view.updateComplete;
    this.view.renderRoot.querySelector<HTMLElement>(place)?.focus();
  }

  /** What is said above the questions. */
  renderNotice(): TemplateResult | typeof nothing {
    const { t } = this.view;
    const text = this.cancel ? 'correcting' : this.#problem;
    if (!text) return nothing;
    return html`<div class="notice" part="notice">
      <p role="status">${t(text)}</p>
      ${this.cancel ? html`<button class="button" part="cancel" @click=${this.cancel}>${t('keepAsIs')}</button>` : nothing}
    </div>`;
  }

  /** What is said under the thanks; `undefined`: nothing is known. */
  render(): TemplateResult | undefined {
    if (this.receipt) return this.receipt.render();
    const { proof, status, view } = this;
    const { session, t } = view;
    const text = this.#text();
    if (!text) return undefined;
    const refused = text === 'sentRefused';
    return html`<div class="sent" part="sent">
      <p role="status" tabindex="-1">
        ${t(text)}
        ${status?.state === 'refused' && status.reason ? html`<span dir="auto">${status.reason}</span>` : nothing}
      </p>
      ${refused ? html`<button class="button" part="again" @click=${() => this.#again()}>${t('answerAgain')}</button>` : nothing}
      ${
        proof && status?.state === 'accepted' && !session.withdrawn
          ? html`<a href=${receiptLink(proof)} part="see" @click=${this.#onSee}>${t('see')}</a>
              <p class="hint">${t('seeHint')}</p>`
          : nothing
      }
    </div>`;
  }

  #text(): keyof typeof surveySentMessages | undefined {
    const { name, state } = this.status ?? {};
    if (name === 'withdraw' && state === 'queued') return 'withdrawing';
    if (name === 'withdraw' && state === 'refused') return 'withdrawRefused';
    if (this.view.session.withdrawn || state === 'withdrawn') return 'withdrawn';
    return state === 'accepted' ? 'sentAccepted' : state && (state === 'queued' ? 'sentQueued' : 'sentRefused');
  }

  #onSee = (event: MouseEvent): void => {
    // With a key held down it is a link like others.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void this.see();
  };

  /** What this browser knows of earlier. In another tab that it was sent is known a moment before the command is kept. */
  async #look(pauses: readonly number[] = [500, 3000]): Promise<void> {
    const followed = this.#followed;
    const known = await this.ask({ ref: this.view.data!.ref }).catch(() => []);
    const [last, [pause, ...later]] = [known.at(-1), pauses];
    if (followed !== this.#followed) return;
    if (!last) {
      if (pause !== undefined) setTimeout(() => void this.#look(later), pause);
      return;
    }
    this.proof = known.map(({ status }) => status).findLast(({ name }) => name === 'submit-survey')?.receipt;
    await this.follow(Promise.resolve(last));
  }

  /** Loads what tells of changes, for who has sent a survey that has brought some. */
  async #tell(): Promise<void> {
    const { view } = this;
    if (this.#telling || !view.data?.changes) return;
    this.#telling = true;
    try {
      const { SurveyChanges } = await import('../changes/survey-changes.js');
      view.extend((this.changes = new SurveyChanges(view)));
    } catch {
      // Tried again when something changes.
      this.#telling = false;
    }
  }

  async #again(): Promise<void> {
    const receipt = await this.#more().catch(() => undefined);
    if (receipt) await receipt.correct(false);
  }

  async #more(): Promise<SurveyReceipt> {
    const { SurveyReceipt } = await import('../receipt/survey-receipt.js');
    if (!this.receipt) {
      const receipt = new SurveyReceipt(this);
      this.view.extend(receipt);
      this.receipt = receipt;
    }
    return this.receipt;
  }
}

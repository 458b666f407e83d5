import type { PublicAnswer } from '@docent/schema';
import type { ReactiveController, TemplateResult } from 'lit';
import { nothing } from 'lit';
import type { CommandResponse, CommandStatus } from '../../base/command-request.js';
import type { WidgetPart } from '../../base/widget-part.js';
import { askCommands } from '../../commands/ask-commands.js';
import { type Proof, readReceiptLink } from '../../commands/receipt-link.js';
import type { QuestionsView } from '../questions-view.js';
import { ownQuestionsMessages } from './own-questions.messages.js';
import { ownQuestionsStyles } from './own-questions.styles.js';
import { QuestionAnswerToldEvent } from './question-answer-told-event.js';
import { QuestionNotes } from './question-notes.js';
import { questionOf } from './question-of.js';
import { renderOwn } from './render-own.js';

/** Something that this customer has written, and what became of it. */
export interface OwnEntry {
  /** What opens its receipt. */
  proof: Proof;
  status: CommandStatus;
  isQuestion: boolean;
  /** What was written, in a line. */
  title: string;
  /** There is an answer that the customer is told of on this page. */
  isNews: boolean;
  /** Those answers, the first of them. */
  answers?: readonly PublicAnswer[];
  asking?: 'sure' | 'withdrawFailed' | 'ownQueued' | undefined;
}

/** Milliseconds between one look at what became of it and the next, while the page is looked at. */
const interval = 60_000;
/** Questions that are followed; who has asked more knows where to look. */
const followed = 10;

/** Knows what this customer has written: how it stands, that there is an answer, and how it is corrected and withdrawn. */
export class OwnQuestions implements ReactiveController, WidgetPart {
  readonly english = ownQuestionsMessages;
  readonly styles = ownQuestionsStyles;
  readonly view: QuestionsView;
  entries: readonly OwnEntry[] = [];
  #notes: QuestionNotes;
  #timer: ReturnType<typeof setInterval> | undefined;
  #sight: IntersectionObserver | undefined;

  constructor(view: QuestionsView) {
    this.view = view;
    this.#notes = view.notes ??= new QuestionNotes(view);
    view.addController(this);
    // What withdraws: the network may be gone when that is wanted. Tried again then.
    view.act().catch(() => undefined);
  }

  /** Follows what was just sent. @param corrects what it takes the place of */
  async add(command: CommandResponse, payload: Readonly<Record<string, unknown>>, corrects?: Proof): Promise<void> {
    const { status } = command;
    const isQuestion = status.name === 'ask-question';
    // What opens the first opens its correction, too.
    const proof = corrects ?? status.receipt!;
    if (isQuestion) this.#notes.write('ownAsked', proof.id, this.view.about);
    this.#put({ proof, status, isQuestion, title: titleOf(payload), isNews: false });
    await this.view.focusOn('[part=own] [tabindex]');
    const settled = await command.settled;
    if (settled.state === 'refused' && isQuestion && !corrects) this.#notes.write('ownAsked', proof.id, null);
    this.change(proof.id, { status: settled });
    if (settled.state === 'accepted') await this.#refresh(proof);
  }

  /** Looks what became of what was written earlier, and of what a link leads to. */
  async look(): Promise<void> {
    const { about } = this.view;
    const known = await this.#known();
    const secrets = new Map(known.map(({ status }) => [status.commandId, status.receipt?.secret]));
    const open = known.filter(({ status }) => status.state === 'queued' && status.ref === `subject:${about}`);
    for (const { settled, status } of open) {
      this.#put({ proof: status.receipt!, status, isQuestion: true, title: titleOf(status.payload), isNews: false });
      void settled.then(() => this.#refresh(status.receipt!));
    }
    const link = readReceiptLink(location.hash);
    const ids = this.#notes.ids('ownAsked').filter(id => this.#notes.read('ownAsked', id) === about);
    const proofs = ids.slice(0, followed).map((id): Proof => {
      const secret = secrets.get(id);
      return { id, ...(secret && { secret }) };
    });
    for (const proof of link ? [...proofs, link] : proofs) await this.#refresh(proof);
  }

  /** Has what carries out commands loaded, while there is a network. */
  async prepare(): Promise<void> {
    await this.#known();
  }

  /** Whether this customer has asked a question. */
  hasAsked(question: string): boolean {
    return this.proofOf(question) !== undefined;
  }

  /** What proves that this customer has asked a question. */
  proofOf(question: string): Proof | undefined {
    return this.entries.find(
      ({ isQuestion, status }) => isQuestion && status.state === 'accepted' && questionOf(status) === question,
    )?.proof;
  }

  /** Marks the answer that helped among those that the customer was told of. */
  accept(question: string, answerId: string): void {
    this.entries = this.entries.map(entry =>
      entry.answers && questionOf(entry.status) === question
        ? {
            ...entry,
            answers: entry.answers.map(({ accepted: _, ...answer }) =>
              answer.id === answerId ? { ...answer, accepted: 'asker' } : answer,
            ),
          }
        : entry,
    );
    this.view.requestUpdate();
  }

  /** Says what becomes of the request for a second look that was just sent. */
  async followAppeal(proof: Proof, { settled }: CommandResponse): Promise<void> {
    await this.ask({ proof }, 'ownQueued');
    const { state } = await settled;
    this.change(proof.id, { asking: state === 'accepted' ? undefined : 'withdrawFailed' });
    await this.#refresh(proof);
  }

  /** Asks whether it is meant. */
  async ask({ proof }: Pick<OwnEntry, 'proof'>, asking: OwnEntry['asking']): Promise<void> {
    this.change(proof.id, { asking });
    await this.view.focusOn(asking === 'sure' ? '[part=own] [part=keep]' : '[part=own] [tabindex]');
  }

  /** Notes what is different with one of them. */
  change(id: string, change: Partial<OwnEntry>): void {
    this.entries = this.entries.map(entry => (entry.proof.id === id ? { ...entry, ...change } : entry));
    this.view.requestUpdate();
  }

  render(): TemplateResult | typeof nothing {
    return this.entries.length ? renderOwn(this) : nothing;
  }

  hostConnected(): void {
    this.#timer ??= setInterval(() => {
      if (this.view.ownerDocument.visibilityState === 'visible') void this.#lookAgain();
    }, interval);
  }

  hostUpdated(): void {
    const news = this.view.renderRoot.querySelector('[part~=news]');
    if (!news || this.#sight) return;
    // Told is what was seen.
    this.#sight = new IntersectionObserver(entries => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) this.#tell();
    });
    this.#sight.observe(news);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#sight?.disconnect();
    this.#sight = undefined;
  }

  /** What this browser knows of questions that were asked from it. */
  #known(): Promise<readonly CommandResponse[]> {
    return askCommands(this.view, { name: 'ask-question' }).catch(() => []);
  }

  async #lookAgain(): Promise<void> {
    for (const { proof, status } of this.entries) if (status.state === 'accepted') await this.#refresh(proof);
  }

  /** What the collector says of it now. Where it does not answer, what is known stays. */
  async #refresh(proof: Proof): Promise<void> {
    const [found] = await askCommands(this.view, { receipt: proof }).catch(() => []);
    if (!found) return;
    const { status } = found;
    const { name, payload, ref } = status;
    const isQuestion = name === 'ask-question';
    if ((!isQuestion && name !== 'answer-question') || (isQuestion && ref !== `subject:${this.view.about}`)) return;
    const { answers } = Object(status.became) as { answers?: number };
    const former = this.entries.find(entry => entry.proof.id === proof.id);
    const untold = this.#notes.read('ownTold', questionOf(status)) === undefined;
    const isNews = former?.isNews || (isQuestion && !!answers && untold);
    if (status.state === 'withdrawn') this.#notes.write('ownAsked', proof.id, null);
    // The question itself may be pages away from what is on show.
    const query = { question: questionOf(status), limit: '3' };
    const told = isNews && !former?.answers && (await this.view.ask('answers', query).catch(() => undefined));
    const title = titleOf(payload) || (former?.title ?? '');
    this.#put({ ...former, proof, status, isQuestion, title, isNews, ...(told && { answers: told.answer.answers }) });
  }

  #tell(): void {
    this.#sight?.disconnect();
    this.#sight = undefined;
    const untold = this.entries.filter(
      ({ isNews, status }) => isNews && this.#notes.read('ownTold', questionOf(status)) === undefined,
    );
    for (const { status } of untold) {
      this.#notes.write('ownTold', questionOf(status), 'told');
      this.view.emit(new QuestionAnswerToldEvent(questionOf(status)));
    }
    if (untold.length) this.view.announce(this.view.t('newAnswer'));
  }

  #put(entry: OwnEntry): void {
    const others = this.entries.filter(({ proof }) => proof.id !== entry.proof.id);
    this.entries = [entry, ...others];
    this.view.requestUpdate();
  }
}

function titleOf(payload: Readonly<Record<string, unknown>> | undefined): string {
  const { text, title } = Object(payload) as Record<string, unknown>;
  const line = String(title ?? text ?? '');
  return line.length > 160 ? `${line.slice(0, 159)}…` : line;
}

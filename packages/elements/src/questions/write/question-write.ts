import type { PublicQuestion } from '@docent/schema';
import { html, nothing, type TemplateResult } from 'lit';
import type { WidgetPart } from '../../base/widget-part.js';
import type { Proof } from '../../commands/receipt-link.js';
import type { QuestionsView } from '../questions-view.js';
import { QuestionNotes } from '../own/question-notes.js';
import { questionWriteMessages } from './question-write.messages.js';
import { questionWriteStyles } from './question-write.styles.js';
import { renderSimilar } from './render-similar.js';
import { renderWrite } from './render-write.js';

/** What is being written: a question, or an answer to one. */
export interface Draft {
  /** Id of the question that it answers. Absent: it is a question. */
  question?: string;
  text: string;
  name: string;
  role: string;
  /** What it takes the place of. */
  corrects?: Proof;
}

/** Milliseconds after the last key until similar questions are looked for. */
const pause = 250;

/** Where one asks, after having seen what was asked before, and where one answers. */
export class QuestionWrite implements WidgetPart {
  readonly english = questionWriteMessages;
  readonly styles = questionWriteStyles;
  readonly view: QuestionsView;
  readonly notes: QuestionNotes;
  /** Questions like the one that is being written; `undefined`: nobody has looked yet. */
  similar: readonly PublicQuestion[] | undefined;
  draft: Draft | undefined;
  problem: 'writeQuestion' | 'writeAnswer' | 'sendFailed' | undefined;
  sending = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts searches, so that a late answer changes nothing. */
  #searched = 0;

  constructor(view: QuestionsView) {
    this.view = view;
    this.notes = view.notes ??= new QuestionNotes(view);
    this.#takeUp();
  }

  /** Somebody has written in the field for questions. */
  type(): void {
    this.#prepare();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#search(), pause);
    this.keep();
  }

  /** Opens the form for the question in the field. */
  async begin(corrects?: Proof, text = this.draft?.text ?? ''): Promise<void> {
    this.draft = { ...this.#empty(), text, ...(corrects && { corrects }) };
    await this.view.focusOn('[part=form] textarea');
  }

  /** Opens the form for an answer. */
  async answer(question: string): Promise<void> {
    this.draft = { ...this.#empty(), question };
    this.#prepare();
    await this.view.focusOn('[part=form] textarea');
  }

  /** Takes over what was entered. */
  enter(entered: Partial<Draft>): void {
    this.draft = { ...this.draft!, ...entered };
    this.problem = undefined;
    this.keep();
    this.view.requestUpdate();
  }

  /** Keeps the question as far as it is written, for the next visit. */
  keep(): void {
    const { about, words } = this.view;
    if (this.draft?.question !== undefined || this.draft?.corrects) return;
    const text = this.draft?.text ?? '';
    const empty = !words.trim() && !text.trim();
    if (empty && this.notes.read('ownDraft', about) === undefined) return;
    this.notes.write('ownDraft', about, empty ? null : { title: words, text });
  }

  async cancel(): Promise<void> {
    const { question } = this.draft ?? {};
    this.draft = this.problem = undefined;
    const item = question === undefined ? '#words' : `[data-id="${question}"] [part=reply]`;
    await this.view.focusOn(item);
  }

  async send(): Promise<void> {
    const { view } = this;
    const { corrects, name, question, role, text } = this.draft!;
    const title = view.words.trim();
    const isQuestion = question === undefined;
    this.problem = isQuestion ? (title ? undefined : 'writeQuestion') : text.trim() ? undefined : 'writeAnswer';
    if (this.problem) return view.focusOn(isQuestion ? '#words' : '[part=form] textarea');
    if (this.sending) return;
    const payload = {
      ...(isQuestion && { title }),
      ...(text.trim() && { text }),
      ...(name.trim() && { name: name.trim() }),
      ...(role && { role }),
      locale: view.shownLocale.slice(0, 35),
      ...(corrects && { corrects: { target: corrects.id, ...(corrects.secret && { secret: corrects.secret }) } }),
    };
    this.sending = true;
    view.requestUpdate();
    try {
      const [own, command] = await Promise.all([
        view.follow(),
        isQuestion
          ? view.command('ask-question', `subject:${view.about}`, payload)
          : view.command('answer-question', `question:${question}`, payload),
      ]);
      this.draft = this.similar = undefined;
      if (isQuestion) {
        view.words = '';
        this.keep();
      }
      void own.add(command, payload, corrects);
    } catch {
      this.problem = 'sendFailed';
    }
    this.sending = false;
    view.requestUpdate();
  }

  render(): TemplateResult {
    const isAsking = this.draft && this.draft.question === undefined;
    return html`${isAsking ? nothing : renderSimilar(this)}${isAsking ? renderWrite(this, this.draft!) : nothing}`;
  }

  /** The form for an answer, where it belongs. */
  renderAnswer(question: string): TemplateResult | typeof nothing {
    return this.draft?.question === question ? renderWrite(this, this.draft) : nothing;
  }

  /** Loads what sending takes: the network may be gone when it is finished. */
  #prepare(): void {
    if (this.view.own) return;
    this.view.follow().then(
      own => own.prepare(),
      // Tried again when it is sent.
      () => undefined,
    );
  }

  #empty(): Draft {
    const { name = '', role = '' } = this.draft ?? {};
    return { text: '', name, role };
  }

  /** Goes on with what was not finished on an earlier visit. */
  #takeUp(): void {
    const { view } = this;
    const { text, title } = Object(this.notes.read('ownDraft', view.about)) as Record<string, unknown>;
    if (view.words || typeof title !== 'string') return;
    view.words = title;
    if (typeof text === 'string' && text) this.draft = { ...this.#empty(), text };
  }

  async #search(): Promise<void> {
    const { view } = this;
    const searched = ++this.#searched;
    const words = view.words.trim();
    if (words.length < 3) this.similar = undefined;
    else {
      // Who cannot be shown what was asked can ask all the same.
      const page = await view.ask('questions', { words, limit: '5' }).catch(() => undefined);
      if (searched !== this.#searched) return;
      this.similar = page?.answer.questions ?? [];
    }
    view.requestUpdate();
  }
}

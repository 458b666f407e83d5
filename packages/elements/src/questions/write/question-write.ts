import type { PublicQuestion } from '@docent/schema';
import { html, nothing, type TemplateResult } from 'lit';
import type { WidgetPart } from '../../base/widget-part.js';
import type { Proof } from '../../commands/receipt-link.js';
import type { QuestionsView } from '../questions-view.js';
import type { OwnEntry } from '../own/own-questions.js';
import { QuestionNotes } from '../own/question-notes.js';
import { questionWriteMessages } from './question-write.messages.js';
import { questionWriteStyles } from './question-write.styles.js';
import { renderSimilar } from './render-similar.js';
import { isAppealed, renderWrite } from './render-write.js';

/** What is being written: a question, an answer to one, or to moderators. */
export interface Draft {
  /** The command that sends it: `ask-question`, say. */
  command: string;
  text: string;
  name: string;
  role: string;
  /** The own one that it takes the place of, or that moderators are to look at again. */
  proof?: Proof;
  /** Beneath which question, or which of one's own, the form stands. Absent: where one asks. */
  place?: string;
  ref: string;
}

/** Milliseconds after the last key until similar questions are looked for. */
const pause = 250;

/** Where one asks, after having seen what was asked before, where one answers, corrects, and asks for a second look. */
export class QuestionWrite implements WidgetPart {
  readonly english = questionWriteMessages;
  readonly styles = questionWriteStyles;
  readonly view: QuestionsView;
  readonly notes: QuestionNotes;
  /** Questions like the one that is being written; `undefined`: nobody has looked yet. */
  similar: readonly PublicQuestion[] | undefined;
  draft: Draft | undefined;
  problem: 'writeQuestion' | 'writeAnswer' | 'writeWhy' | 'sendFailed' | undefined;
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
  begin(): Promise<void> {
    return this.#open({ text: this.draft?.text ?? '' });
  }

  /** Opens the form for an answer. */
  answer(question: string): Promise<void> {
    this.#prepare();
    return this.#open({ command: 'answer-question', ref: `question:${question}`, place: question });
  }

  /** Opens the form with what was sent, to send it anew. */
  correct({ isQuestion, proof, status }: OwnEntry): Promise<void> {
    const said = Object(status.payload) as Record<string, unknown>;
    const of = (field: string) => String(said[field] ?? '');
    if (isQuestion) this.view.words = of('title');
    const written = { name: of('name'), role: of('role'), text: of('text') };
    return this.#open({
      ...{ ...written, command: status.name, ref: status.ref!, proof },
      ...(!isQuestion && { place: proof.id }),
    });
  }

  /** Opens the form in which moderators are asked to look again. */
  appeal({ isQuestion, proof, status }: OwnEntry): Promise<void> {
    const command = `appeal-${isQuestion ? 'question' : 'answer'}`;
    return this.#open({ command, ref: status.ref!, proof, place: proof.id });
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
    if (this.draft?.place || this.draft?.proof) return;
    const text = this.draft?.text ?? '';
    const empty = !words.trim() && !text.trim();
    if (empty && this.notes.read('ownDraft', about) === undefined) return;
    this.notes.write('ownDraft', about, empty ? null : { title: words, text });
  }

  async cancel(): Promise<void> {
    const { place, proof } = this.draft!;
    this.draft = this.problem = undefined;
    const above = proof ? '[part=own] [tabindex]' : `[data-id="${place}"] [part=reply]`;
    await this.view.focusOn(place ? above : '#words');
  }

  async send(): Promise<void> {
    const { view } = this;
    const { command: sends, name, place, proof, ref, role, text } = this.draft!;
    const words = text.trim();
    const title = place ? '' : view.words.trim();
    const isAppeal = isAppealed(this.draft!);
    const missing = isAppeal ? 'writeWhy' : place ? 'writeAnswer' : 'writeQuestion';
    this.problem = place ? (words ? undefined : missing) : title ? undefined : missing;
    if (this.problem) return view.focusOn(place ? '[part=form] textarea' : '#words');
    if (this.sending) return;
    const target = proof && { target: proof.id, ...(proof.secret && { secret: proof.secret }) };
    const payload = {
      ...(title && { title }),
      ...(words && { text: words }),
      ...(isAppeal
        ? target
        : {
            ...(name.trim() && { name: name.trim() }),
            ...(role && { role }),
            locale: view.shownLocale.slice(0, 35),
            ...(target && { corrects: target }),
          }),
    };
    this.sending = true;
    view.requestUpdate();
    try {
      const [own, command] = await Promise.all([view.follow(), view.command(sends, ref, payload)]);
      this.draft = this.similar = undefined;
      if (!place) {
        view.words = '';
        this.keep();
      }
      void (isAppeal ? own.followAppeal(proof!, command) : own.add(command, payload, proof));
    } catch {
      this.problem = 'sendFailed';
    }
    this.sending = false;
    view.requestUpdate();
  }

  render(): TemplateResult {
    const isAsking = this.draft && !this.draft.place;
    return html`${isAsking ? nothing : renderSimilar(this)}${isAsking ? renderWrite(this, this.draft!) : nothing}`;
  }

  /** The form where it belongs: beneath a question, or beneath one's own with what opens that. */
  renderAt(place: string, proof?: Proof): TemplateResult | undefined {
    const { draft } = this;
    return draft?.place === place && !draft.proof === !proof ? renderWrite(this, draft) : undefined;
  }

  async #open(draft: Partial<Draft>): Promise<void> {
    this.draft = { ...this.#empty(), ...draft };
    this.problem = undefined;
    await this.view.focusOn('[part=form] textarea');
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
    return { command: 'ask-question', ref: `subject:${this.view.about}`, text: '', name, role };
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

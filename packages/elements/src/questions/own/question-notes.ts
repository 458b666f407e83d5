import { DocentRecordChangeEvent } from '../../base/docent-record-change-event.js';
import { AnswerBook } from '../../question/answer-book.js';
import type { QuestionsView } from '../questions-view.js';

/** What is noted of a customer: what they have asked, of which answers they were told, and what they have not finished. */
export type Noted = 'ownAsked' | 'ownTold' | 'ownDraft';

/** Keeps what this customer has asked and was told of, and their drafts, on their record. */
export class QuestionNotes {
  #view: Pick<QuestionsView, 'data' | 'dispatchEvent' | 'now' | 'record'>;
  readonly #book = new AnswerBook();
  #record: unknown;

  constructor(view: Pick<QuestionsView, 'data' | 'dispatchEvent' | 'now' | 'record'>) {
    this.#view = view;
  }

  /** What is noted under an id; `undefined`: nothing. */
  read(what: Noted, id: string): unknown {
    return this.#all(what)[id]?.latest.value ?? undefined;
  }

  /** Ids under which something is noted, the latest first. */
  ids(what: Noted): string[] {
    return Object.entries(this.#all(what))
      .filter(([, { latest }]) => latest.value != null)
      .sort(([, a], [, b]) => b.latest.at - a.latest.at)
      .map(([id]) => id);
  }

  /** Notes something; `null`: no more. */
  write(what: Noted, id: string, value: unknown): void {
    const { data, now } = this.#view;
    this.#all(what);
    this.#book.write(what, id, value, false, now());
    this.#view.dispatchEvent(new DocentRecordChangeEvent(data!.ref, this.#book.all));
  }

  #all(what: Noted) {
    const { record } = this.#view;
    if (record !== this.#record) this.#book.restore(record);
    this.#record = record;
    return this.#book.all[what] ?? {};
  }
}

import { recordAnswer } from '@docent/engine/record/record-answer.js';
import type { ItemAnswers } from '@docent/schema';
import { soundAnswers } from './sound-answers.js';

/** What is on record of one guide or survey, with what was answered here since. */
export class AnswerBook {
  #known: ItemAnswers = {};
  #own: ItemAnswers = {};

  /** Takes over what is on record; nothing on record means that it was erased. */
  restore(record: unknown): void {
    this.#known = soundAnswers(record);
    if (!record) this.#own = {};
  }

  /**
   * Writes an answer down.
   *
   * @param value `null`: taken back, unless `unknown`
   * @param now milliseconds since the epoch
   */
  write(item: string, revision: string, value: unknown, unknown: boolean, now: number): void {
    const given = { item, revision, attempts: false, value, ...(unknown && { unknown }) };
    const said = recordAnswer(this.all, given, now);
    this.#own = { ...this.#own, [item]: { ...this.#own[item], ...said[item] } };
  }

  /** All of it: a record that lags behind what was answered here takes nothing back. */
  get all(): ItemAnswers {
    const all: ItemAnswers = { ...this.#known };
    for (const [item, revisions] of Object.entries(this.#own)) {
      for (const [revision, pair] of Object.entries(revisions)) {
        if (pair.latest.at > (all[item]?.[revision]?.latest.at ?? 0)) all[item] = { ...all[item], [revision]: pair };
      }
    }
    return all;
  }
}

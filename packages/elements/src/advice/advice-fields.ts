import type { Situation } from '@docent/engine/advise/guide.js';
import { type OptionEffect, optionEffects } from '@docent/engine/advise/option-effects.js';
import type { PublishedQuestion } from '@docent/schema';
import type { OptionNote, QuestionField, Reading } from '../question/question-field.js';
import type { AdviceFlow } from './advice-flow.js';

/** What was entered and is no answer yet, by question. */
export class AdviceFields {
  /** The last key pressed chose among what is there, as arrows do in a group of radio buttons: it is no answer yet. */
  browsing = false;
  #flow: AdviceFlow;
  /** By question, as far as they are known in the situation. */
  #effects = new Map<string, Readonly<Record<string, OptionEffect>>>();
  #situation: Situation | undefined;
  #waiting = new Set<string>();
  #drafts = new Map<string, unknown>();
  #problems = new Map<string, string>();

  constructor(flow: AdviceFlow) {
    this.#flow = flow;
  }

  /** Forgets everything. */
  reset(): void {
    this.#drafts.clear();
    this.#problems.clear();
  }

  /** Forgets what was entered for a question. */
  forget(id: string): void {
    this.#drafts.delete(id);
    this.#problems.delete(id);
  }

  /** Something was entered that is no answer yet. */
  touched(id: string): boolean {
    return this.#drafts.has(id);
  }

  /** The field of a question. */
  of(question: PublishedQuestion, eyebrow?: string): QuestionField {
    const { inputs, view } = this.#flow;
    const { guide, headingLevel, shownLocale, situation, t } = view;
    const { id, type } = question;
    const notes = () => this.#notesOf(question);
    const field = {
      question: { currency: guide.currency, ...question },
      draft: this.#drafts.get(id),
      problem: this.#problems.get(id),
      // Computed only where options are shown.
      get notes() {
        return notes();
      },
      criteria: guide.criteria,
      headingLevel: headingLevel + 1,
      eyebrow,
      locale: shownLocale,
      t,
      text: nodes => view.text(nodes),
      enter: draft => {
        this.#drafts.set(id, draft);
        this.#problems.delete(id);
        view.requestUpdate();
      },
    } satisfies QuestionField as { -readonly [key in keyof QuestionField]: QuestionField[key] };
    const answer = situation.answers[id] ?? undefined;
    if (!this.touched(id) && answer !== undefined) field.draft = inputs[type]?.draft?.(answer, field) ?? answer;
    return field;
  }

  /** Reads what was entered; what is wrong with it is shown from then on. */
  read(question: PublishedQuestion): Reading {
    const { inputs, view } = this.#flow;
    const reading = inputs[question.type]!.read(this.of(question));
    if ('problem' in reading) this.#problems.set(question.id, reading.problem);
    view.requestUpdate();
    return reading;
  }

  /** What was answered, in words; empty when nothing was. */
  say(id: string): string {
    const { inputs, view } = this.#flow;
    const { guide, situation, t } = view;
    const question = guide.questions.find(question => question.id === id);
    const answer = situation.answers[id];
    if (!question || answer === undefined) return '';
    return answer === null ? t('unknown') : (inputs[question.type]?.say(answer, this.of(question)) ?? '');
  }

  /** What there is to say of options: those that cannot be chosen say why. */
  #notesOf({ id, options = [] }: PublishedQuestion): Record<string, OptionNote> {
    const { advised, t } = this.#flow.view;
    return Object.fromEntries(
      Object.entries(this.#effectsOf(id)).flatMap(([option, { because, possible }]): [string, OptionNote][] => {
        if (possible || (because === 'no-outcome' && advised.verdict === 'none')) return [];
        if (because === 'no-outcome') return [[option, { possible: true, text: t('nothingSuits') }]];
        const reason = options.find(({ id }) => id === option)?.impossible;
        return [[option, { possible: false, text: reason ?? t('notPossible') }]];
      }),
    );
  }

  /** Of one question at a time at once; of many, one after the other, so that the page stays quick. */
  #effectsOf(id: string): Readonly<Record<string, OptionEffect>> {
    const { view } = this.#flow;
    const { guide, session, situation } = view;
    if (this.#situation !== situation) this.#effects.clear();
    this.#situation = situation;
    if (session.layout === 'steps' && !this.#effects.has(id)) {
      this.#effects.set(id, optionEffects(guide, situation, id));
    }
    const known = this.#effects.get(id);
    if (!known) this.#find(id);
    return known ?? {};
  }

  #find(id: string): void {
    this.#waiting.add(id);
    if (this.#waiting.size > 1) return;
    const findOne = () => {
      const [next] = this.#waiting;
      if (next === undefined) return;
      this.#waiting.delete(next);
      const { guide, isConnected, situation } = this.#flow.view;
      if (!isConnected) return this.#waiting.clear();
      const found = optionEffects(guide, situation, next);
      if (this.#situation === situation) this.#effects.set(next, found);
      if (Object.values(found).some(({ possible }) => !possible)) this.#flow.view.requestUpdate();
      if (this.#waiting.size) setTimeout(findOne);
    };
    setTimeout(findOne);
  }
}

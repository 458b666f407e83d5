import { attemptsOf } from '@docent/engine/check/attempts-of.js';
import { chooseItems } from '@docent/engine/check/choose-items.js';
import { creditOf, guessesOf, responseOf } from '@docent/engine/check/credit-of.js';
import { recordAttempt } from '@docent/engine/check/record-attempt.js';
import { dayOf } from '@docent/engine/check/day-of.js';
import type { Certainty } from '@docent/engine/learn/certainty.js';
import { type SkillState, skillState } from '@docent/engine/learn/skill-state.js';
import type { PublishedItem, PublishedSkill } from '@docent/schema';
import {
  CheckAnsweredEvent,
  CheckCompletedEvent,
  CheckStartedEvent,
  ConfidenceRatedEvent,
  SkillLapsedEvent,
  SkillMasteredEvent,
} from './check-events.js';
import type { CheckHost } from './check-host.js';

/** One item to be answered, with the skill it tests. */
export interface Asked {
  item: PublishedItem;
  skill: PublishedSkill;
}

/** What became of the present item. */
export interface Feedback {
  value: unknown;
  credit: number;
  certainty: Certainty | undefined;
}

/** What is on show: a question how sure somebody is of a skill, an item, or the end. */
export type Stage = { confidence: PublishedSkill } | { asked: Asked; number: number } | 'done';

/** One run through the items of some skills. */
export class CheckSession {
  readonly #host: CheckHost;
  #stages: Stage[];
  readonly total: number;
  #place = 0;
  #started = false;
  #attempt = 0;
  #since: number;
  #results: boolean[] = [];
  /** What the customer has entered and not yet sent. */
  draft: unknown;
  feedback: Feedback | undefined;

  constructor(host: CheckHost, seed: string) {
    this.#host = host;
    const { confidence, perSkill, phase, skills } = host.check;
    const asked = skills.flatMap(skill =>
      chooseItems(skill.items, host.skills.of(skill.id), { phase, limit: perSkill, seed }).map(item => ({
        item,
        skill,
      })),
    );
    this.total = asked.length;
    const items = asked.map((one, index) => ({ asked: one, number: index + 1 }));
    const ratings =
      confidence && (phase === 'pre' || phase === 'post') ? skills.map(skill => ({ confidence: skill })) : [];
    // Beforehand it is asked before anything is learned from the answers, afterwards when all is.
    this.#stages = phase === 'pre' ? [...ratings, ...items, 'done'] : [...items, ...ratings, 'done'];
    this.#since = host.now();
  }

  /** Goes on after what was answered today: a reload asks nothing twice. */
  resume(): void {
    for (let { stage } = this; stage !== 'done' && 'asked' in stage; { stage } = this) {
      const { item, skill } = stage.asked;
      const today = this.#host.skills.of(skill.id)?.attempts?.[item.id]?.[dayOf(this.#host.now())];
      if (today?.latest.phase !== this.#host.check.phase || today.latest.revision !== item.revision) return;
      this.#results.push(today.firstAttempt.credit >= 0.5);
      this.#place++;
    }
  }

  /** Shows the same in another language. */
  reword(skills: readonly PublishedSkill[]): void {
    const skillOf = ({ id }: PublishedSkill) => skills.find(skill => skill.id === id)!;
    this.#stages = this.#stages.map(stage => {
      if (stage === 'done') return stage;
      if ('confidence' in stage) return { confidence: skillOf(stage.confidence) };
      const skill = skillOf(stage.asked.skill);
      const item = skill.items.find(({ id }) => id === stage.asked.item.id)!;
      return { ...stage, asked: { item, skill } };
    });
  }

  get stage(): Stage {
    return this.#stages[this.#place]!;
  }

  get right(): number {
    return this.#results.filter(Boolean).length;
  }

  get answered(): number {
    return this.#results.length;
  }

  /** Whether the next stage is the end. */
  get last(): boolean {
    return this.#stages[this.#place + 1] === 'done';
  }

  /** The customer answers the present item. @param aided of what was done in the product: with help */
  answer(value: unknown, certainty?: Certainty, aided?: boolean): void {
    const { stage } = this;
    if (stage === 'done' || !('asked' in stage)) return;
    const { item, skill } = stage.asked;
    const { check, skills } = this.#host;
    const now = this.#host.now();
    const credit = creditOf(item, value);
    const before = this.#stateOf(skill);
    this.#start();
    this.feedback = { value, credit, certainty };
    if (!this.#attempt++) this.#results.push(credit >= 0.5);
    const said = { credit, value, phase: check.phase, revision: item.revision, ...(certainty && { certainty }) };
    const news = recordAttempt(skills.of(skill.id), item.id, { ...said, ...(aided && { aided }) }, now);
    if (news) skills.write(skill.id, news);
    const options = guessesOf(item);
    const seconds = Math.min(86_400, Math.max(0, Math.round((now - this.#since) / 100) / 10));
    this.#host.emit(
      new CheckAnsweredEvent({
        item: item.id,
        itemRevision: item.revision,
        skill: skill.id,
        ...{ type: item.type, form: item.form, phase: check.phase, attempt: this.#attempt, credit: round(credit) },
        ...(options && options > 1 && { options: Math.min(options, 1e9) }),
        response: responseOf(item, value).slice(0, 2000),
        ...(certainty && { certainty }),
        seconds,
        ...(aided !== undefined && { aided }),
        ...(check.phase === 'review' && before.n && { predicted: round(before.retrievability) }),
      }),
    );
    if (this.#attempt === 1) this.#tellMastery(skill, before, credit);
  }

  /** The customer tries the present item once more. */
  retry(): void {
    this.feedback = undefined;
    this.draft = undefined;
    this.#since = this.#host.now();
  }

  /** The customer says how sure they are, 0 to 100, or nothing. */
  rate(confidence?: number): void {
    const { stage } = this;
    if (stage === 'done' || !('confidence' in stage)) return;
    if (confidence !== undefined) {
      this.#start();
      const { id } = stage.confidence;
      const { phase } = this.#host.check;
      this.#host.skills.write(id, { confidence: { [phase]: { value: confidence, at: this.#host.now() } } });
      this.#host.emit(new ConfidenceRatedEvent({ skill: id, phase, confidence }));
    }
    this.next();
  }

  /** Goes on, whether the present item was answered or not. */
  next(): void {
    if (this.#place === this.#stages.length - 1) return;
    this.#start();
    this.#place++;
    this.#attempt = 0;
    this.retry();
    if (this.stage !== 'done') return;
    const { answered, right, total } = this;
    this.#host.emit(new CheckCompletedEvent({ phase: this.#host.check.phase, total, answered, right }));
  }

  #start(): void {
    if (this.#started) return;
    this.#started = true;
    this.#host.emit(new CheckStartedEvent({ phase: this.#host.check.phase, total: this.total }));
  }

  #stateOf({ id, items }: PublishedSkill): SkillState {
    const byId = new Map(items.map(item => [item.id, item]));
    const attempts = attemptsOf(this.#host.skills.of(id), new Map(items.map(item => [item.id, item.revision])));
    return skillState(attempts, this.#host.now(), item => guessesOf(byId.get(item)!));
  }

  #tellMastery(skill: PublishedSkill, before: SkillState, credit: number): void {
    const { known, retrievability, status } = this.#stateOf(skill);
    const was = before.status === 'can-do' || before.status === 'fading';
    if (!was && status === 'can-do') {
      const figures = { known: round(known), retrievability: round(retrievability) };
      this.#host.emit(new SkillMasteredEvent({ skill: skill.id, ...figures }));
    }
    if (was && credit < 0.5) {
      this.#host.emit(new SkillLapsedEvent({ skill: skill.id, retrievability: round(before.retrievability) }));
    }
  }
}

/** Enough for every use, and short. */
function round(share: number): number {
  return Math.round(share * 1e4) / 1e4;
}

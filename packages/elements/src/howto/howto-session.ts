import { howtoStatus, type HowtoStatus } from '@docent/engine/howto/howto-status.js';
import type { HowtoProgress, PublishedHowto, PublishedStep } from '@docent/schema';
import type { DocentFactEvent } from '../base/docent-fact-event.js';
import { DocentRecordChangeEvent } from '../base/docent-record-change-event.js';
import { HowtoStartedEvent, HowtoStepViewedEvent, type StepPlace, type ViewedFrom } from './howto-events.js';
import { joinMarks, type Marks } from './join-marks.js';
import type { StepMarking } from './steps/mark-step.js';

/** What a session needs of the element it belongs to. */
export interface HowtoSessionHost extends EventTarget {
  /** Tells a fact to the page. */
  emit(event: DocentFactEvent): void;
  /** Milliseconds since the epoch. */
  now(): number;
}

/** One customer working through one how-to: which step is shown, which are done, and what to tell about it. */
export class HowtoSession {
  /** Index of the step shown. */
  declare index: number;
  /** No step is open and the customer is not looking back at one of them. */
  declare finished: boolean;
  /** The steps that there are for this customer. */
  howto: PublishedHowto;
  /** What led to the step shown first: the beginning, an earlier visit, or a link. */
  declare entry: ViewedFrom;
  /** The customer has done something since this was opened. */
  started = false;
  /** What was said of which step before the code was there that tells of it, in its order. */
  readonly untold: [step: PublishedStep, marking: StepMarking][] = [];
  #host: HowtoSessionHost;
  #progress!: HowtoProgress;
  #status: HowtoStatus | undefined;

  /** @param record as {@link restore} takes it */
  constructor(host: HowtoSessionHost, howto: PublishedHowto, record: unknown) {
    this.#host = host;
    this.howto = howto;
    this.restore(record);
  }

  /** What is on record, with what was done here since. */
  get progress(): HowtoProgress {
    return this.#progress;
  }

  /** How far the customer got. */
  get status(): HowtoStatus {
    return (this.#status ??= howtoStatus(this.howto.steps, this.#progress));
  }

  /** The step shown; there is none when the customer's choices leave none. */
  get step(): PublishedHowto['steps'][number] {
    return this.howto.steps[this.index]!;
  }

  /** The step shown, as events name it. */
  get place(): StepPlace {
    return { step: this.step.id, position: this.index + 1, total: this.howto.steps.length };
  }

  /**
   * Takes over what is on record; nothing on record means that it was erased. Until the customer acts here, the step shown
   * follows too. Afterwards a record that lags behind what was done here, or comes from another tab, is merged.
   */
  restore(record: unknown): void {
    const known = record as HowtoProgress | undefined;
    this.#progress = known?.steps ? joinMarks(known, this.started ? this.#progress : {}) : { steps: {} };
    this.#settle();
  }

  /** Goes on with the same how-to in another wording, or with other steps. */
  reword(howto: PublishedHowto): void {
    const { steps } = howto;
    const found = steps.findIndex(({ id }) => id === this.step?.id);
    this.howto = howto;
    // Where the step shown is gone, what has taken its place is next to it.
    this.index = found < 0 ? Math.max(Math.min(this.index, steps.length - 1), 0) : found;
    this.#settle();
  }

  #settle(): void {
    this.#status = undefined;
    const { complete, done, resume } = this.status;
    if (this.started || this.entry === 'link') {
      this.finished &&= complete;
      return;
    }
    this.index = resume;
    this.finished = complete;
    this.entry = resume || done ? 'resume' : 'start';
  }

  /** The customer does something for the first time. */
  start(): void {
    if (this.started || !this.step) return;
    this.started = true;
    this.#host.emit(new HowtoStartedEvent(this.howto.steps.length));
    this.tell(this.entry);
  }

  /** Shows another step. */
  go(index: number, from: ViewedFrom): void {
    this.start();
    this.finished = false;
    if (index === this.index || !this.howto.steps[index]) return;
    this.index = index;
    this.tell(from);
    this.save();
  }

  /** Tells which step is shown now. */
  tell(from: ViewedFrom): void {
    this.#host.emit(new HowtoStepViewedEvent(this.place, from));
  }

  /**
   * Writes down something the customer said or did, without telling it; `save` hands it over.
   *
   * @param part of the record, see {@link HowtoProgress}
   * @param id of the step or question; for a part that holds one mark only, none
   * @param what the mark, without its time
   */
  keep(part: keyof HowtoProgress, id: string | undefined, what: object): void {
    const marks: unknown = this.#progress[part];
    const known = (id ? (marks as Marks | undefined)?.[id] : marks) as { at: number } | undefined;
    // The later mark wins when records merge, so a later mark must be later even when the clock was set back.
    const mark = { ...what, at: Math.max(this.#host.now(), (known?.at ?? 0) + 1) };
    this.#progress = joinMarks(this.#progress, { [part]: id ? { [id]: mark } : mark });
    this.#status = undefined;
  }

  /** Keeps what the customer says of the step shown, to be told of later. */
  note(marking: StepMarking): void {
    this.start();
    this.untold.push([this.step, marking]);
    this.keep('steps', this.step.id, { ...marking, revision: this.howto.revision });
    this.save();
  }

  /** Hands over what is to be kept. */
  save(): void {
    if (this.step) this.keep('current', undefined, { step: this.step.id });
    this.#host.dispatchEvent(new DocentRecordChangeEvent(this.howto.ref, this.#progress));
  }
}

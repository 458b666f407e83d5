import { howtoStatus, type HowtoStatus } from '@docent/engine/howto/howto-status.js';
import type { HowtoProgress, PublishedHowto, StepMark } from '@docent/schema';
import type { DocentFactEvent } from '../base/docent-fact-event.js';
import { DocentRecordChangeEvent } from '../base/docent-record-change-event.js';
import {
  HowtoCompletedEvent,
  HowtoStartedEvent,
  HowtoStepCompletedEvent,
  HowtoStepReopenedEvent,
  HowtoStepViewedEvent,
  type StepPlace,
  type ViewedFrom,
} from './howto-events.js';

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
  index = 0;
  /** All steps are done and the customer is not looking back at one of them. */
  finished = false;
  howto: PublishedHowto;
  #host: HowtoSessionHost;
  #progress: HowtoProgress = { steps: {} };
  #status: HowtoStatus | undefined;
  #started = false;
  #resumed = false;

  constructor(host: HowtoSessionHost, howto: PublishedHowto) {
    this.#host = host;
    this.howto = howto;
  }

  /** Which steps are done. */
  get status(): HowtoStatus {
    return (this.#status ??= howtoStatus(this.howto.steps, this.#progress));
  }

  /** The step shown. */
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
    this.#progress = this.#join(record);
    this.#status = undefined;
    if (this.#started) {
      this.finished &&= this.status.complete;
      return;
    }
    this.index = this.status.resume;
    this.finished = this.status.complete;
    this.#resumed = this.index > 0 || this.status.done.size > 0;
  }

  /** Goes on with the same how-to in another wording. */
  reword(howto: PublishedHowto): void {
    const { id } = this.step;
    this.howto = howto;
    this.#status = undefined;
    this.index = Math.max(
      howto.steps.findIndex(step => step.id === id),
      0,
    );
    this.finished &&= this.status.complete;
  }

  /** The customer does something for the first time. */
  start(): void {
    if (this.#started) return;
    this.#started = true;
    this.#host.emit(new HowtoStartedEvent(this.howto.steps.length));
    this.tell(this.#resumed ? 'resume' : 'start');
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

  /** Marks the step shown as done, or as open again. */
  mark(done: boolean): void {
    this.start();
    this.write([this.step.id], done);
    const { size } = this.status.done;
    this.#host.emit(
      done ? new HowtoStepCompletedEvent(this.place, size) : new HowtoStepReopenedEvent(this.place, size),
    );
    this.finished = this.status.complete;
    if (this.finished) this.#host.emit(new HowtoCompletedEvent(this.howto.steps.length));
    this.save();
  }

  /** Tells which step is shown now. */
  tell(from: ViewedFrom): void {
    this.#host.emit(new HowtoStepViewedEvent(this.place, from));
  }

  /** Marks steps without telling it. */
  write(ids: string[], done: boolean): void {
    const steps: { [id: string]: StepMark } = { ...this.#progress.steps };
    const now = this.#host.now();
    // The later mark wins when records merge, so a later mark must be later even when the clock was set back.
    for (const id of ids)
      steps[id] = { done, at: Math.max(now, (steps[id]?.at ?? 0) + 1), revision: this.howto.revision };
    this.#progress = { ...this.#progress, steps };
    this.#status = undefined;
  }

  /** Hands over what is to be kept. */
  save(): void {
    const at = Math.max(this.#host.now(), (this.#progress.current?.at ?? 0) + 1);
    this.#progress = { ...this.#progress, current: { step: this.step.id, at } };
    this.#host.dispatchEvent(new DocentRecordChangeEvent(this.howto.ref, this.#progress));
  }

  /** The record with what was done here since; nothing, when there is no record or it is none. */
  #join(record: unknown): HowtoProgress {
    if (!record) return { steps: {} };
    const known = record as HowtoProgress;
    const steps: { [id: string]: StepMark } = { ...known.steps };
    const own = this.#started ? this.#progress : undefined;
    for (const [id, mark] of Object.entries(own?.steps ?? {})) {
      if ((steps[id]?.at ?? 0) < mark.at) steps[id] = mark;
    }
    return { ...known, ...own, steps };
  }
}

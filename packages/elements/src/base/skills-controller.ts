import { mergeTrees } from '@docent/engine/record/merge-trees.js';
import type { SkillRecord } from '@docent/schema';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { DocentRecordChangeEvent } from './docent-record-change-event.js';
import { DocentRequestEvent } from './docent-request-event.js';

/** A widget that shows or asks skills. */
export type SkillsHost = Pick<ReactiveControllerHost, 'addController' | 'requestUpdate'> &
  Pick<HTMLElement, 'dispatchEvent' | 'ownerDocument'>;

/** Gives a widget what the customer has shown of skills, whichever widget or tab they showed it in, and keeps what they show in it. */
export class SkillsController implements ReactiveController {
  readonly #host: SkillsHost;
  #records: Record<string, SkillRecord> = {};
  #connection: AbortController | undefined;

  constructor(host: SkillsHost) {
    this.#host = host;
    host.addController(this);
  }

  /** What is known of a skill. */
  of(skill: string): SkillRecord | undefined {
    return this.#records[skill];
  }

  /** Asks for what is known; resolves when it is there, or nobody answers. */
  async load(): Promise<void> {
    const event = new DocentRequestEvent<'skills'>({ type: 'skills' });
    this.#host.dispatchEvent(event);
    const answer = await event.response?.catch(() => undefined);
    // What was erased elsewhere is gone here too; without anybody who keeps it, it lasts as long as the element.
    if (answer) this.#records = { ...answer };
    this.#host.requestUpdate();
  }

  /** Merges what the customer did, and has it kept. */
  write(skill: string, news: SkillRecord): void {
    this.#records[skill] = mergeTrees(this.#records[skill] ?? {}, news) as SkillRecord;
    this.#host.dispatchEvent(new DocentRecordChangeEvent(`learning/${skill}`, news));
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    for (const change of ['docent-skills-change', 'docent-ready']) {
      this.#host.ownerDocument.addEventListener(change, () => void this.load(), { signal });
    }
  }

  hostDisconnected(): void {
    this.#connection?.abort();
  }
}

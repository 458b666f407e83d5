import { waitUntil } from '@open-wc/testing';
import '@docent/elements/consent/consent.define.js';
import { deferred } from '../fixtures/deferred.js';
import {
  type CommandResponse,
  type CommandStatus,
  type ConsentAnswers,
  type ConsentPurposes,
  type ConsentRequest,
  type ConsentResponse,
  type DocentConsent,
  type DocentRequest,
  DocentRequestEvent,
} from '@docent/elements';

/** The same answer for each purpose; override what a test is about. */
export function purposes(answer: ConsentPurposes['learning'], more: Partial<ConsentPurposes> = {}): ConsentPurposes {
  return { functional: answer, learning: answer, feedback: answer, analytics: answer, ...more };
}

/** A command whose end the test decides. */
export function command(status: Partial<CommandStatus> = {}) {
  const { promise, reject, resolve } = deferred<CommandStatus>();
  const first: CommandStatus = { commandId: 'c1', name: 'erase', state: 'queued', ...status };
  const response: CommandResponse = {
    status: first,
    settled: first.state === 'queued' ? promise : Promise.resolve(first),
  };
  return { response, reject, settle: (end: Partial<CommandStatus>) => resolve({ ...first, ...end }) };
}

/** A page that keeps consent and commands as the SDK does. What it answers can be changed, and held back. */
export class ConsentPage {
  readonly asked: DocentRequest[] = [];
  readonly host = document.body.appendChild(document.createElement('main'));
  state: ConsentPurposes = purposes('asked');
  privacyControl = false;
  more: Partial<ConsentResponse> = {};
  /** Earlier commands. */
  commands: CommandResponse[] = [];
  /** What is answered to the next command. Default: nobody takes it. */
  nextCommand: (() => Promise<CommandResponse>) | undefined;
  /** Instead of the state, for questions and answers. */
  instead: ((request: ConsentRequest) => Promise<ConsentResponse> | undefined) | undefined;
  #listening = new AbortController();

  /** Begins to answer; until then, nobody does. */
  listen(): this {
    document.addEventListener(DocentRequestEvent.eventName, event => this.#hear(event), {
      signal: this.#listening.signal,
    });
    return this;
  }

  /** Answers given so far. */
  get answers(): (ConsentAnswers | undefined)[] {
    return this.asked.flatMap(request => (request.type === 'consent' && request.changes ? [request.changes] : []));
  }

  async mount(placement?: 'inline', parent: Node = this.host): Promise<DocentConsent> {
    const element = document.createElement('docent-consent');
    if (placement) element.placement = placement;
    parent.appendChild(element);
    await settled(element);
    return element;
  }

  close(): void {
    this.#listening.abort();
    this.host.remove();
  }

  #hear(event: DocentRequestEvent): void {
    const { request } = event;
    this.asked.push(request);
    if (request.type === 'consent') {
      const answer = this.instead ? this.instead(request) : Promise.resolve(this.take(request));
      if (answer) event.respondWith(answer);
    }
    if (request.type === 'commands') event.respondWith(Promise.resolve(this.commands));
    if (request.type === 'command' && this.nextCommand) event.respondWith(this.nextCommand());
  }

  /** What the SDK does with an answer. */
  take({ changes = {} }: ConsentRequest): ConsentResponse {
    const given = Object.entries(changes).map(([purpose, yes]) => [purpose, yes ? 'granted' : 'denied']);
    this.state = { ...this.state, ...Object.fromEntries(given) };
    // Told everywhere, also to the element that has answered.
    if (given.length) document.dispatchEvent(new Event('docent-consent-change'));
    return { state: this.state, privacyControl: this.privacyControl, locale: 'en', ...this.more };
  }
}

/** Waits until the element shows what it was told, with what it loads when it is part of the content. */
export async function settled(element: DocentConsent): Promise<void> {
  if (element.placement === 'inline') await waitUntil(() => element.erase, 'What deletes is not loaded.');
  for (let turn = 0; turn < 8; turn++) {
    while (!(await element.updateComplete));
    await Promise.resolve();
  }
}

/** The button of that part. */
export function button(element: Element, part: string): HTMLButtonElement {
  const found = element.shadowRoot?.querySelector<HTMLButtonElement>(`button[part~=${part}]`);
  if (!found) throw new Error(`There is no button ${part}.`);
  return found;
}

/** All that can be read, as one line. */
export function textOf(element: Element, selector = '.root'): string {
  const found = element.shadowRoot?.querySelector(selector);
  return (found?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

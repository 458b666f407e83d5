import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { DocentRequestEvent } from './docent-request-event.js';
import type { FactsResponse } from './facts-request.js';

/** A widget whose rules see who the customer is. */
export interface FactsHost
  extends Pick<ReactiveControllerHost, 'addController'>, Pick<HTMLElement, 'dispatchEvent' | 'ownerDocument'> {
  facts: Readonly<Record<string, unknown>> | undefined;
}

/** Gives a widget what the page has said of its customer, now and whenever it says more. What the page sets itself stays. */
export class FactsController implements ReactiveController {
  #host: FactsHost;
  #answer: FactsHost['facts'];
  #connection: AbortController | undefined;

  constructor(host: FactsHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    for (const change of ['docent-facts-change', 'docent-ready']) {
      this.#host.ownerDocument.addEventListener(change, () => void this.#ask(), { signal });
    }
    void this.#ask();
  }

  hostDisconnected(): void {
    this.#connection?.abort();
  }

  async #ask(): Promise<void> {
    const event = new DocentRequestEvent<'facts'>({ type: 'facts' });
    this.#host.dispatchEvent(event);
    const answer: FactsResponse | undefined = await event.response?.catch(() => undefined);
    if (answer && this.#host.facts === this.#answer) this.#host.facts = this.#answer = { ...answer };
  }
}

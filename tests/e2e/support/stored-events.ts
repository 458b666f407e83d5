import type { EventStore, StoredEvent } from '@docent/collector';
import { type BrowserContext, expect, type Page } from '@playwright/test';

/** A message as the collector stored it, as far as tests look at it. */
export interface StoredMessage {
  messageId: string;
  type: string;
  event?: string;
  anonymousId?: string;
  properties?: Record<string, unknown>;
  context: {
    tab?: string;
    sequence?: number;
    page?: { url: string };
    docent?: {
      project?: string;
      version?: string;
      widget?: string;
      ref?: string;
      revision?: string;
      experiment?: object;
    };
  };
}

/** What a store received since a test began. */
export class StoredEvents {
  readonly #store: EventStore;
  readonly #project: string;
  readonly #after: number;
  readonly #context: BrowserContext;

  private constructor(store: EventStore, project: string, after: number, context: BrowserContext) {
    this.#store = store;
    this.#project = project;
    this.#after = after;
    this.#context = context;
  }

  static async from(store: EventStore, project: string, context: BrowserContext): Promise<StoredEvents> {
    const before = await store.read({ project, limit: 100_000 });
    return new StoredEvents(store, project, before.at(-1)?.seq ?? 0, context);
  }

  /** The messages, tab by tab in the order in which they happened. */
  async messages(): Promise<StoredMessage[]> {
    const rows = await this.#store.read({ project: this.#project, after: this.#after, limit: 100_000 });
    // What the demo makes up of other customers, when it is first looked at, has no context: no page has sent it.
    const messages = rows.map(row => JSON.parse(row.message) as StoredMessage).filter(({ context }) => !!context);
    const tabs = [...new Set(messages.map(({ context }) => context.tab))];
    return tabs.flatMap(tab =>
      messages
        .filter(({ context }) => context.tab === tab)
        .sort((a, b) => (a.context.sequence ?? 0) - (b.context.sequence ?? 0)),
    );
  }

  /** Names of the events, with the step where there is one: `Howto Step Completed pick-a-time`. */
  async names(): Promise<string[]> {
    const messages = await this.messages();
    return messages.map(({ event, type, properties }) =>
      [event ?? type, properties?.['step']].filter(Boolean).join(' '),
    );
  }

  /** Waits until exactly these events are stored, in this order. */
  async toBe(names: string[]): Promise<void> {
    await expect.poll(() => this.#flushedNames(), { timeout: 20_000 }).toEqual(names);
  }

  /** Waits until at least these events are stored, wherever. */
  async toContain(names: string[]): Promise<void> {
    await expect.poll(() => this.#flushedNames(), { timeout: 20_000 }).toEqual(expect.arrayContaining(names));
  }

  /** Pages send every five seconds by themselves; a test need not wait for that. */
  async #flushedNames(): Promise<string[]> {
    await Promise.all(this.#context.pages().map(flush));
    return this.names();
  }
}

/** Has a page send what it holds; does nothing in a page without Docent. */
export async function flush(page: Page): Promise<void> {
  await page.evaluate(() => (window as { docent?: { flush?(): Promise<void> } }).docent?.flush?.());
}

/** Names of the events of one tab in the order in which they happened, with the step where there is one. */
export function inTheirOrder(stored: readonly StoredEvent[]): string[] {
  return stored
    .map(({ message }) => JSON.parse(message) as StoredMessage)
    .sort((a, b) => (a.context.sequence ?? 0) - (b.context.sequence ?? 0))
    .map(({ event, type, properties }) => [event ?? type, properties?.['step']].filter(Boolean).join(' '));
}

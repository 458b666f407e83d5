import type { Traits } from './capture/check-input.js';

/** What the page has said of who is there. */
export interface CustomerFacts {
  /** The traits of `identify()`, with the id. */
  customer?: Traits;
  /** The traits of `group()`, with the id. */
  account?: Traits;
  /** What `track()` was called with on this page, by name: how often, and when last, in milliseconds since the epoch. */
  events?: Readonly<Record<string, { readonly count: number; readonly last: number }>>;
}

/** Names of events that are remembered; a page that makes names up must not fill the memory. */
const maxEvents = 500;

/** Keeps what the page says of its customer. */
export interface Facts {
  /** As known now. */
  current(): CustomerFacts;
  /** Hears what `identify()` or `group()` was given; what is no id is passed over. */
  hear(part: 'customer' | 'account', id: unknown, traits: unknown): void;
  /** Hears that the page has tracked an event. @param at milliseconds since the epoch */
  track(name: unknown, at: number): void;
  /** Forgets all of it. */
  reset(): void;
}

/**
 * What rules of widgets see of the customer. Lasts as long as the page and is neither stored nor sent, so that no consent is
 * needed for it.
 */
export function createFacts(changed: () => void): Facts {
  let facts: CustomerFacts = {};
  const become = (next: CustomerFacts) => {
    facts = next;
    changed();
  };

  return {
    current: () => facts,
    hear(part, id, traits) {
      if (typeof id !== 'string') return;
      const known = facts[part]?.['id'] === id ? facts[part] : {};
      become({ ...facts, [part]: { ...known, ...Object(traits), id } });
    },
    track(name, at) {
      const { events = {} } = facts;
      if (typeof name !== 'string' || (!Object.hasOwn(events, name) && Object.keys(events).length >= maxEvents)) return;
      const count = (Object.hasOwn(events, name) ? events[name]!.count : 0) + 1;
      become({ ...facts, events: { ...events, [name]: { count, last: at } } });
    },
    reset: () => become({}),
  };
}

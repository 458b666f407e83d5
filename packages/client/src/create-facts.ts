import type { Traits } from './capture/check-input.js';

/** What the page has said of who is there. */
export interface CustomerFacts {
  /** The traits of `identify()`, with the id. */
  customer?: Traits;
  /** The traits of `group()`, with the id. */
  account?: Traits;
}

/** Keeps what the page says of its customer. */
export interface Facts {
  /** As known now. */
  current(): CustomerFacts;
  /** Hears what `identify()` or `group()` was given; what is no id is passed over. */
  hear(part: keyof CustomerFacts, id: unknown, traits: unknown): void;
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
    reset: () => become({}),
  };
}

/** What happened on the page so far. A new address begins anew, but for events and for what was shown. */
export interface PageHistory {
  /** Full address. */
  readonly url: string;
  /** When the customer came to this address, in milliseconds since the epoch. */
  readonly since: number;
  /** Milliseconds for which it was looked at, up to when it was last hidden. */
  readonly looked: number;
  /** Since when it is looked at, in milliseconds since the epoch; absent while it is hidden. */
  readonly lookedSince?: number;
  /** How far down it was scrolled, 0 to 1, and when each of these was first reached. Grows. */
  readonly scrolled: readonly { readonly share: number; readonly at: number }[];
  /** When the pointer first left by the upper edge. */
  readonly left?: number;
  /** When an element was first in view, by selector. */
  readonly seen: ReadonlyMap<string, number>;
  /** Events that placements wait for, in the order in which they happened. */
  readonly events: readonly PageEvent[];
  /** What was shown unasked since the page was loaded. */
  readonly shown: readonly string[];
}

/** An event that happened on the page. */
export interface PageEvent {
  readonly name: string;
  readonly properties: unknown;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Events of one name that are remembered: as many as a placement can wait for. */
const maxEvents = 100;

/** A page that was just opened. */
export const openPage = (url: string, now: number, visible: boolean): PageHistory => ({
  url,
  since: now,
  looked: 0,
  ...(visible && { lookedSince: now }),
  scrolled: [],
  seen: new Map(),
  events: [],
  shown: [],
});

/** The address has become another without the page being loaded anew. */
export const navigated = ({ events, shown, lookedSince }: PageHistory, url: string, now: number): PageHistory => ({
  ...openPage(url, now, lookedSince !== undefined),
  events,
  shown,
});

/** The page was hidden, or is looked at again. */
export function becameVisible(page: PageHistory, visible: boolean, now: number): PageHistory {
  const { lookedSince, ...rest } = page;
  const looked = lookedFor(page, now);
  return visible ? { ...rest, looked, lookedSince: now } : { ...rest, looked };
}

/** Milliseconds for which the page was looked at. A clock that was set back takes nothing away. */
export const lookedFor = ({ looked, lookedSince }: PageHistory, now: number): number =>
  looked + (lookedSince === undefined ? 0 : Math.max(0, now - lookedSince));

/** @param share 0 to 1 */
export function scrolledTo(page: PageHistory, share: number, now: number): PageHistory {
  // In hundredths, so that what is remembered is bounded.
  const reached = Math.floor(Math.min(1, Math.max(0, share)) * 100) / 100;
  if (reached <= (page.scrolled.at(-1)?.share ?? 0)) return page;
  return { ...page, scrolled: [...page.scrolled, { share: reached, at: now }] };
}

/** The pointer has left by the upper edge. */
export const leaving = (page: PageHistory, now: number): PageHistory => ({ ...page, left: page.left ?? now });

/** An element that a placement waits for is in view. */
export const sawElement = (page: PageHistory, selector: string, now: number): PageHistory =>
  page.seen.has(selector) ? page : { ...page, seen: new Map(page.seen).set(selector, now) };

/** Something happened. Give it only events that a placement names: see `eventsAwaited`. */
export function happened(page: PageHistory, event: PageEvent): PageHistory {
  const same = page.events.filter(({ name }) => name === event.name);
  const kept = same.length < maxEvents ? page.events : page.events.filter(each => each !== same[0]);
  return { ...page, events: [...kept, event] };
}

/** Something was shown unasked. */
export const showed = (page: PageHistory, ref: string): PageHistory => ({ ...page, shown: [...page.shown, ref] });

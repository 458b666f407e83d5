import {
  becameVisible,
  happened,
  leaving,
  navigated,
  openPage,
  type PageHistory,
  sawElement,
  scrolledTo,
} from '@docent/engine/placement/page-history.js';
import { busyNow } from './busy-now.js';
import type { PageWatch } from './page-watch.js';
import { watchDocument } from './watch-document.js';

/** What is watched for on a page. */
export interface WatchSetup {
  window: Window;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** Selectors of elements that have to come into view. */
  selectors: readonly string[];
  /** Selectors of elements that have to be there. Default: none. */
  places?: readonly string[];
  /** Names of the events that count. */
  events: ReadonlySet<string>;
  /** Something is different from now on, so that it is worth looking again. */
  changed: () => void;
  until: AbortSignal;
}

/** A page that is watched. */
export interface WatchedPage extends PageWatch {
  /** An event was tracked. @param at in milliseconds since the epoch. Default: now */
  tracked(name: string, properties: unknown, at?: number): void;
}

/** Share of an element that has to be in view for it to count as seen. */
const half = 0.5;
/** Milliseconds after the last key for which a customer counts as typing. */
const typingFor = 3000;

/** Watches what a customer does on a page. Listens only, changes nothing, and never keeps the page from scrolling. */
export function watchPage({ changed, events, now, places = [], selectors, until, window }: WatchSetup): WatchedPage {
  const { document } = window;
  const visible = () => document.visibilityState === 'visible';
  let page: PageHistory = openPage(window.location.href, now(), visible());
  let typed = -Infinity;

  function become(next: PageHistory): void {
    if (next === page) return;
    page = next;
    changed();
  }
  /** Addresses change without telling anybody, so they are compared whenever something happens. */
  function moved(): void {
    if (addressOf(window.location.href) === addressOf(page.url)) return;
    become(navigated(page, window.location.href, now()));
    observe();
  }

  const observer = new IntersectionObserver(
    entries => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        for (const selector of selectors) if (isMatch(target, selector)) become(sawElement(page, selector, now()));
      }
    },
    { threshold: half },
  );
  function observe(): void {
    for (const selector of selectors)
      if (!page.seen.has(selector)) all(document, selector).forEach(each => observer.observe(each));
  }

  const options = { passive: true, signal: until, capture: true } as const;
  const on = (target: EventTarget, name: string, run: (event: Event) => void) =>
    target.addEventListener(name, run, options);
  on(window, 'scroll', () => {
    moved();
    const { clientHeight, scrollHeight, scrollTop } = document.documentElement;
    const room = scrollHeight - clientHeight;
    become(scrolledTo(page, room > 0 ? scrollTop / room : 1, now()));
    observe();
  });
  on(document, 'mouseout', event => {
    const { clientY, relatedTarget } = event as MouseEvent;
    if (!relatedTarget && clientY <= 0) become(leaving(page, now()));
  });
  on(document, 'visibilitychange', () => become(becameVisible(page, visible(), now())));
  on(window, 'popstate', moved);
  on(window, 'hashchange', moved);
  on(document, 'click', moved);
  // Not every browser tells of its navigations; there, what the page then shows does.
  const { navigation } = window as { navigation?: EventTarget };
  if (navigation) on(navigation, 'currententrychange', moved);
  const here = () => places.map(place => all(document, place).length > 0).join();
  let found = here();
  watchDocument(
    window,
    () => {
      moved();
      observe();
      const before = found;
      if (before !== (found = here())) changed();
    },
    until,
  );
  for (const name of ['keydown', 'input', 'compositionupdate']) on(document, name, () => (typed = now()));
  until.addEventListener('abort', () => observer.disconnect());
  observe();

  return {
    history() {
      moved();
      observe();
      return page;
    },
    busy: () => busyNow(document, Math.abs(now() - typed) < typingFor),
    note: change => become(change(page)),
    tracked(name, properties, at = now()) {
      if (events.has(name)) become(happened(page, { name, properties, at }));
    },
  };
}

/** Without its query; a fragment is part of the address only where it is a route, not where it is a place on the page. */
const addressOf = (url: string): string => url.replace(/\?[^#]*/, '').replace(/#(?![/!]).*/, '');

/** Selectors are a vendor's: one that is none finds nothing. */
function all(document: Document, selector: string): Element[] {
  try {
    return [...document.querySelectorAll(selector)];
  } catch {
    return [];
  }
}

function isMatch(element: Element, selector: string): boolean {
  try {
    return element.matches(selector);
  } catch {
    return false;
  }
}

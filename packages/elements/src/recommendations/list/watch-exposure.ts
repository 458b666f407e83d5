/** Share of an item that has to be on the screen. */
const half = 0.5;
/** Milliseconds for which it has to be. */
const long = 1000;

/** Sees which items were really looked at. */
export interface ExposureWatch {
  /** Watches an item from now on; the same element once. */
  watch(element: Element): void;
  /** Begins anew: what was seen may be seen again. */
  reset(): void;
}

/**
 * Tells, once, of each item of which at least half was on the screen for a second while the page was visible.
 *
 * @param seen hears of it
 * @param until ends the watching
 */
export function watchExposure(page: Document, seen: (element: Element) => void, until: AbortSignal): ExposureWatch {
  const timers = new Map<Element, ReturnType<typeof setTimeout>>();
  const inView = new Set<Element>();
  const watched = new Set<Element>();

  function stop(element: Element): void {
    clearTimeout(timers.get(element));
    timers.delete(element);
  }
  function start(element: Element): void {
    if (page.visibilityState !== 'visible' || timers.has(element)) return;
    timers.set(
      element,
      setTimeout(() => {
        observer.unobserve(element);
        inView.delete(element);
        // What was put out of the page, or out of sight, meanwhile was not looked at.
        if (element.getClientRects().length) seen(element);
      }, long),
    );
  }
  const observer = new IntersectionObserver(
    entries => {
      for (const { intersectionRatio, target } of entries) {
        if (intersectionRatio >= half) inView.add(target);
        else inView.delete(target);
        if (inView.has(target)) start(target);
        else stop(target);
      }
    },
    { threshold: half },
  );
  function reset(): void {
    observer.disconnect();
    [...timers.keys()].forEach(stop);
    inView.clear();
    watched.clear();
  }
  page.addEventListener(
    'visibilitychange',
    () => [...inView].forEach(page.visibilityState === 'visible' ? start : stop),
    { signal: until },
  );
  until.addEventListener('abort', reset);

  return {
    watch(element) {
      if (until.aborted || watched.has(element)) return;
      watched.add(element);
      observer.observe(element);
    },
    reset,
  };
}

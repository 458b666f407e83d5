/** Longest wait, in milliseconds, for a page that is never idle. */
const patience = 3000;

/** Runs when the page has nothing better to do. */
export function whenIdle(window: Window & typeof globalThis, run: () => void): void {
  // Safari has no requestIdleCallback.
  if (window.requestIdleCallback) window.requestIdleCallback(run, { timeout: patience });
  else window.setTimeout(run, 200);
}

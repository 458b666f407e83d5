/** Milliseconds in which all changes count as one: some pages change without end. */
const settling = 500;

/** Runs a while after elements were added to a document, or removed from it. */
export function watchDocument(window: Window, run: () => void, until: AbortSignal): void {
  let timer: number | undefined;
  const observer = new MutationObserver(() => {
    timer ??= window.setTimeout(() => {
      timer = undefined;
      run();
    }, settling);
  });
  observer.observe(window.document, { childList: true, subtree: true });
  until.addEventListener('abort', () => {
    observer.disconnect();
    window.clearTimeout(timer);
  });
}

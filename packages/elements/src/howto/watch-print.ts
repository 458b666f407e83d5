/**
 * Tells when the page is about to be printed, and when that is over. Some engines fire the window's events, some only the
 * media query's; both may fire.
 *
 * @returns a function that ends the watching
 */
export function watchPrint(changed: (printing: boolean) => void): () => void {
  const watching = new AbortController();
  const { signal } = watching;
  window.addEventListener('beforeprint', () => changed(true), { signal });
  window.addEventListener('afterprint', () => changed(false), { signal });
  window.matchMedia('print').addEventListener('change', ({ matches }) => changed(matches), { signal });
  return () => watching.abort();
}

/** The tag that this script runs from; behind a loader that hides it, the first that looks like ours. */
export function findScript(document: Document): HTMLScriptElement | null {
  const current = document.currentScript;
  if (current instanceof HTMLScriptElement && current.src) return current;
  return document.querySelector('script[src*="docent.js"]');
}

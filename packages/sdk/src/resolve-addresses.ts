import type { DocentOptions } from '@docent/client';

/** The options with full addresses, taken relative to the page. What is no address stays as it is and fails when it is used. */
export function resolveAddresses(options: DocentOptions, document: Document): DocentOptions {
  const resolved = { ...options };
  for (const name of ['endpoint', 'config', 'events'] as const) {
    const value = options[name];
    if (value && URL.canParse(value, document.baseURI)) resolved[name] = new URL(value, document.baseURI).href;
  }
  return resolved;
}

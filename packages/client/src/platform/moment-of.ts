import type { Moment } from './platform.js';

/** What can be said of a window's page at this moment. */
export function momentOf({ document, location }: Window): Moment {
  return { at: Date.now(), url: location.href, title: document.title };
}

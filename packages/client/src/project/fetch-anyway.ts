import type { Fetch } from '../platform/platform.js';

/**
 * Fetches as the browser does. When nobody answers, what it still holds of an earlier visit is good enough, however old: what
 * was opened before can be read offline, and nothing of ours is stored for that.
 */
export const fetchAnyway =
  (window: Pick<Window & typeof globalThis, 'fetch'>): Fetch =>
  (url, init) =>
    window.fetch(url, init).catch(() => window.fetch(url, { ...init, cache: 'force-cache' }));

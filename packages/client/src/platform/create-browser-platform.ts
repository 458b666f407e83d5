import { createIndexedDbStore } from './indexed-db-store.js';
import { listenToSignal } from './listen-to-signal.js';
import { momentOf } from './moment-of.js';
import type { Platform } from './platform.js';
import { runExclusively } from './run-exclusively.js';

/** The {@link Platform} of a browser window. Touches nothing until one of its methods is called. */
export function createBrowserPlatform(window: Window & typeof globalThis): Platform {
  const { document, navigator } = window;
  return {
    now: () => Date.now(),
    randomBytes: length => window.crypto.getRandomValues(new Uint8Array(length)),
    fetch: (url, init) => window.fetch(url, init),
    storage: createIndexedDbStore,
    setTimer(run, milliseconds) {
      const id = window.setTimeout(run, milliseconds);
      return () => window.clearTimeout(id);
    },
    on: (signal, run, until) => listenToSignal(window, signal, run, until),
    moment: () => momentOf(window),
    referrer: () => document.referrer.split(/[?#]/)[0] ?? '',
    locale: () => navigator.language,
    privacyControl: () => (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl === true,
    exclusive: (name, run) => runExclusively(navigator, name, run),
    channel(name, hear, until) {
      if (!window.BroadcastChannel) return () => undefined;
      const channel = new window.BroadcastChannel(name);
      channel.addEventListener('message', event => hear(String(event.data)), { signal: until });
      until.addEventListener('abort', () => channel.close());
      return message => until.aborted || channel.postMessage(message);
    },
  };
}

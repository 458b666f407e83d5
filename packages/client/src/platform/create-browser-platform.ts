import { createLocalStore } from './create-local-store.js';
import { gzip } from './gzip.js';
import { createIndexedDbStore } from './indexed-db-store.js';
import { listenToSignal } from './listen-to-signal.js';
import { momentOf } from './moment-of.js';
import type { Platform } from './platform.js';
import { runExclusively } from './run-exclusively.js';

/** The {@link Platform} of a browser window. Touches nothing until one of its methods is called. */
export function createBrowserPlatform(window: Window & typeof globalThis): Platform {
  const { crypto, document, navigator } = window;
  const local = createLocalStore(window);
  return {
    now: () => Date.now(),
    elapsed: () => window.performance.now(),
    randomBytes: length => crypto.getRandomValues(new Uint8Array(length)),
    sha256: async text =>
      crypto.subtle && new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))),
    gzip,
    fetch: (url, init) => window.fetch(url, init),
    storage: createIndexedDbStore,
    local,
    setTimer(run, milliseconds) {
      const id = window.setTimeout(run, milliseconds);
      return () => window.clearTimeout(id);
    },
    nextTask(run) {
      // Timers of a hidden page wait for a second, and later for a minute; messages do not.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        run();
      };
      port2.postMessage(0);
    },
    on: (signal, run, until) => listenToSignal(window, signal, run, until),
    moment: () => momentOf(window),
    referrer: () => document.referrer.split(/[?#]/)[0] ?? '',
    locale: () => navigator.language,
    privacyControl: () => (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl === true,
    exclusive: (name, run, steal) => runExclusively(navigator, local, name, run, steal),
    channel(name, hear, until) {
      let channel: BroadcastChannel;
      try {
        channel = new window.BroadcastChannel(name);
      } catch {
        // There is none, or not here (sandboxes): then tabs agree at their next page.
        return () => undefined;
      }
      channel.addEventListener('message', event => hear(String(event.data)), { signal: until });
      until.addEventListener('abort', () => channel.close());
      return message => until.aborted || channel.postMessage(message);
    },
  };
}

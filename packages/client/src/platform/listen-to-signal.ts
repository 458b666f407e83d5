import type { PlatformSignal } from './platform.js';

/**
 * Wires a {@link PlatformSignal} to the browser's events. `pagehide` is only fired at the window and `visibilitychange` at
 * the document; no `unload`, which would cost the host its back-forward cache.
 */
export function listenToSignal(window: Window, signal: PlatformSignal, run: () => void, until: AbortSignal): void {
  const options = { signal: until };
  if (signal === 'online') return window.addEventListener('online', run, options);
  const { document } = window;
  document.addEventListener('visibilitychange', () => document.visibilityState === signal && run(), options);
  window.addEventListener(signal === 'hidden' ? 'pagehide' : 'pageshow', run, options);
}

import type { Platform } from './platform.js';

/** Something that is loaded when it is first needed. */
export interface Lazy<T> {
  /** Loads it, at most once. When that fails it is tried again later, and who asked waits: nothing is lost. */
  get(): Promise<T>;
  /** It, once it is there. */
  loaded(): T | undefined;
  destroy(): void;
}

/** Milliseconds to the next try, unless the browser says before that it is online again. */
const pause = 30_000;

/** @param failed hears of the first failure */
export function createLazy<T>(platform: Platform, load: () => Promise<T>, failed: (error: unknown) => void): Lazy<T> {
  const life = new AbortController();
  let value: T | undefined;
  let loading: Promise<T> | undefined;

  async function persist(): Promise<T> {
    for (let tries = 0; ; tries++) {
      try {
        return (value = await load());
      } catch (error) {
        if (!tries) failed(error);
        await new Promise<void>(resolve => {
          const again = new AbortController();
          const cancel = platform.setTimer(() => resume(), pause);
          const resume = () => {
            cancel();
            again.abort();
            resolve();
          };
          platform.on('online', resume, AbortSignal.any([again.signal, life.signal]));
          life.signal.addEventListener('abort', cancel, { signal: again.signal });
        });
      }
    }
  }

  return { get: () => (loading ??= persist()), loaded: () => value, destroy: () => life.abort() };
}

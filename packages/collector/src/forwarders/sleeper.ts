/** Waits that can be cut short. */
export interface Sleeper {
  /** Resolves after so many milliseconds, or at {@link wake} when `wakeable`, or when the signal is aborted. */
  sleep(ms: number, wakeable: boolean): Promise<void>;
  /** Ends a wakeable sleep, or makes the next one no sleep at all: what happened just before falling asleep counts, too. */
  wake(): void;
}

/** @param signal ends every sleep */
export function createSleeper(signal: AbortSignal): Sleeper {
  let woken = false;
  let end: (() => void) | undefined;
  return {
    async sleep(ms, wakeable) {
      if (signal.aborted) return;
      if (!wakeable || !woken) {
        await new Promise<void>(resolve => {
          const finish = () => {
            clearTimeout(timer);
            signal.removeEventListener('abort', finish);
            end = undefined;
            resolve();
          };
          const timer = setTimeout(finish, ms);
          signal.addEventListener('abort', finish, { once: true });
          if (wakeable) end = finish;
        });
      }
      if (wakeable) woken = false;
    },
    wake() {
      woken = true;
      end?.();
    },
  };
}

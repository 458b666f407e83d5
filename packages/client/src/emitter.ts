/** Calls listeners by event name. A listener that throws harms neither the others nor the caller. */
export interface Emitter<Events> {
  /** Returns what unsubscribes. */
  on<N extends keyof Events>(name: N, listener: (detail: Events[N]) => unknown): () => void;
  /** Returns what the listeners return. */
  emit<N extends keyof Events>(name: N, detail: Events[N]): unknown[];
  clear(): void;
}

/** @param failed hears of listeners that throw */
export function createEmitter<Events>(failed: (error: unknown) => void): Emitter<Events> {
  const listeners = new Map<keyof Events, Set<(detail: never) => unknown>>();
  return {
    on(name, listener) {
      const set = listeners.get(name) ?? new Set();
      listeners.set(name, set.add(listener));
      return () => set.delete(listener);
    },
    emit(name, detail) {
      return [...(listeners.get(name) ?? [])].map(listener => {
        try {
          return listener(detail as never);
        } catch (error) {
          return failed(error);
        }
      });
    },
    clear: () => listeners.clear(),
  };
}

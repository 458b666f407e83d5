/** Calls listeners by event name. A listener that throws harms neither the others nor the caller. */
export interface Emitter<Events> {
  /** Returns what unsubscribes. */
  on<N extends keyof Events>(name: N, listener: (detail: Events[N]) => void): () => void;
  emit<N extends keyof Events>(name: N, detail: Events[N]): void;
  clear(): void;
}

/** @param failed hears of listeners that throw */
export function createEmitter<Events>(failed: (error: unknown) => void): Emitter<Events> {
  const listeners = new Map<keyof Events, Set<(detail: never) => void>>();
  return {
    on(name, listener) {
      const set = listeners.get(name) ?? new Set();
      listeners.set(name, set.add(listener));
      return () => set.delete(listener);
    },
    emit(name, detail) {
      for (const listener of [...(listeners.get(name) ?? [])]) {
        try {
          listener(detail as never);
        } catch (error) {
          failed(error);
        }
      }
    },
    clear: () => listeners.clear(),
  };
}

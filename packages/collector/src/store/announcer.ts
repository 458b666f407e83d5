import type { AppendListener } from './event-store.js';

/** Tells listeners of projects that have new events. */
export interface Announcer {
  listen(listener: AppendListener): () => void;
  /** Tells, in the next turn of the event loop, once per project. */
  announce(project: string): void;
  destroy(): void;
}

/**
 * Listeners are called after the outcomes were told: one that throws must not turn what is stored into a failure.
 *
 * @param newest the greatest `seq` of a project
 */
export function createAnnouncer(newest: (project: string) => number): Announcer {
  const listeners = new Set<AppendListener>();
  const projects = new Set<string>();
  let scheduled: NodeJS.Immediate | undefined;

  function tell() {
    scheduled = undefined;
    const told = [...projects];
    projects.clear();
    for (const project of told) {
      const seq = newest(project);
      for (const listener of listeners) {
        try {
          listener({ project, seq });
        } catch (error) {
          process.emitWarning(error instanceof Error ? error : String(error));
        }
      }
    }
  }

  return {
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    announce(project) {
      if (listeners.size === 0) return;
      projects.add(project);
      scheduled ??= setImmediate(tell);
    },
    destroy() {
      if (scheduled) clearImmediate(scheduled);
      listeners.clear();
    },
  };
}

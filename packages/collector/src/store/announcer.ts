import type { AppendListener } from './event-store.js';

/** Tells listeners of projects that have new events. */
export interface Announcer {
  listen(listener: AppendListener): () => void;
  /** Whether anybody listens. */
  isHeard(): boolean;
  /**
   * Tells, in the next turn of the event loop, once per project.
   *
   * @param seq the greatest of the project's new events
   */
  announce(project: string, seq: number): void;
  destroy(): void;
}

/**
 * Listeners are called after the outcomes were told: one that throws must not turn what is stored into a failure.
 */
export function createAnnouncer(): Announcer {
  const listeners = new Set<AppendListener>();
  const projects = new Map<string, number>();
  let scheduled: NodeJS.Immediate | undefined;

  function tell() {
    scheduled = undefined;
    const told = [...projects];
    projects.clear();
    for (const [project, seq] of told) {
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
    isHeard: () => listeners.size > 0,
    announce(project, seq) {
      if (listeners.size === 0) return;
      projects.set(project, Math.max(seq, projects.get(project) ?? 0));
      scheduled ??= setImmediate(tell);
    },
    destroy() {
      if (scheduled) clearImmediate(scheduled);
      listeners.clear();
    },
  };
}

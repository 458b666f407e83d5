const kept = 100;
const page = 500;

/**
 * Follows the collector's store: keeps the newest events of the projects and tells listeners of new ones in the order in
 * which they were stored.
 *
 * @param {import('@docent/collector').EventStore} store @param {string[]} projects
 */
export async function createRecentEvents(store, projects) {
  const listeners = new Set();
  const seen = new Map(projects.map(project => [project, 0]));
  let recent = [];
  let reading = Promise.resolve();

  async function readOn(project) {
    for (;;) {
      const events = await store.read({ project, after: seen.get(project), limit: page });
      if (events.length) seen.set(project, events.at(-1).seq);
      recent = [...recent, ...events].slice(-kept);
      for (const event of events) for (const listener of listeners) listener(event);
      if (events.length < page) return;
    }
  }

  // One after the other, so that two commits in quick succession are not read twice.
  const schedule = project => {
    reading = reading.then(() => readOn(project)).catch(() => undefined); // A store that fails now is read at the next commit.
    return reading;
  };
  const stop = store.onAppend(({ project }) => seen.has(project) && void schedule(project));
  for (const project of projects) await schedule(project);
  recent.sort((a, b) => a.seq - b.seq);

  return {
    /** The newest events stored after `seq`, oldest first; at most one hundred. */
    after: (seq = 0) => recent.filter(event => event.seq > seq),
    /** @returns {() => void} ends it */
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    destroy: stop,
  };
}

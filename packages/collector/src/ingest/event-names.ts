/** Keeps a project from having names without end, which every report would be made of. */
export interface EventNames {
  /** Whether a project may use a name: one that it used within the hour, or one more while it has not used too many. */
  admit(project: string, name: string): boolean;
}

/** How long names are remembered, in milliseconds: so long does it last when somebody uses them up for a project. */
const hour = 3_600_000;

/**
 * Makes a memory of names.
 *
 * @param most names per project within an hour
 * @param clock milliseconds that never go back
 */
export function createEventNames(most: number, clock: () => number): EventNames {
  const projects = new Map<string, { since: number; names: Set<string> }>();
  return {
    admit(project, name) {
      const now = clock();
      let known = projects.get(project);
      if (!known || now - known.since >= hour) projects.set(project, (known = { since: now, names: new Set() }));
      if (known.names.has(name)) return true;
      if (known.names.size >= most) return false;
      known.names.add(name);
      return true;
    },
  };
}

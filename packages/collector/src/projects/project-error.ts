/** A project file cannot be served: it has errors, or another file has its id, and no earlier version is there to fall back on. */
export class ProjectError extends Error {
  override readonly name = 'ProjectError';
}

/** Makes the IRIs of one installation. */
export interface Iris {
  /** Home of the accounts of a project. */
  home(project: string): string;
  /** An activity of a project, for example `home/howto/set-up/steps/power`. */
  activity(project: string, ...path: readonly string[]): string;
  /** An extension, for example `certainty`. */
  extension(name: string): string;
  /** A verb that no vocabulary has. */
  verb(name: string): string;
}

/**
 * IRIs below an address of the vendor's own, so that nobody else can mean something different by them.
 *
 * @param base for example `https://learn.vendor.example/xapi`, without a slash at the end
 */
export function createIris(base: string): Iris {
  const home = (project: string) => `${base}/${encodeURIComponent(project)}`;
  return {
    home,
    activity: (project, ...path) => [home(project), ...path.map(encodeURIComponent)].join('/'),
    extension: name => `${base}/extensions/${name}`,
    verb: name => `${base}/verbs/${name}`,
  };
}

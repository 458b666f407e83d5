/**
 * Writes the files of a new widget and adds its lines to the registries.
 *
 * @returns the files written or changed, relative to the root
 * @throws {Error} that says why nothing was written
 */
export function newWidget(root: string, name: string): string[];

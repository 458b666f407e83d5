import { join } from 'node:path';
import { type Compiler, type Problem, writePublished } from '@docent/compiler';

/** What came of a project file. */
export interface Publication {
  /** Everything the compiler found, warnings included. */
  problems: Problem[];
  /** Id of the project and the folder it was written to; absent when it has errors. */
  published?: { project: string; folder: string };
}

/**
 * Compiles a project file and writes what is published to `<folder>/<project>/`, beside what earlier versions left there:
 * pages that were loaded before go on reading their version.
 *
 * @param file path of the project file
 * @param folder folder of all published projects
 * @param claim called with the id before anything is written; may reject
 * @throws what `claim` or the file system throws
 */
export async function publishFile(
  compiler: Compiler,
  file: string,
  folder: string,
  claim: (project: string) => Promise<void>,
): Promise<Publication> {
  const { problems, published } = await compiler.compileProject({ file, now: new Date() });
  if (!published) return { problems };
  const { project } = published.manifest;
  await claim(project);
  const target = join(folder, project);
  await writePublished(published, target);
  return { problems, published: { project, folder: target } };
}

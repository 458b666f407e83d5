import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ProjectError } from './project-error.js';

/** Which project each file was published as, so that a file too broken to be read still has its last good version. */
export interface SourceList {
  projectOf(file: string): string | undefined;
  /** @throws ProjectError when another file is already published as that project in this run */
  remember(file: string, project: string): Promise<void>;
}

/** Opens the list, a JSON file; a missing or damaged one counts as empty. */
export async function openSourceList(path: string): Promise<SourceList> {
  const sources = new Map<string, string>(Object.entries(await read(path)));
  const claimed = new Map<string, string>();
  return {
    projectOf: file => sources.get(resolve(file)),
    async remember(file, project) {
      const source = resolve(file);
      const other = claimed.get(project);
      if (other !== undefined && other !== source) {
        throw new ProjectError(
          `${other} and ${source} are both the project "${project}". Give one of them another id.`,
        );
      }
      claimed.set(project, source);
      if (sources.get(source) === project) return;
      sources.set(source, project);
      await writeFile(path, `${JSON.stringify(Object.fromEntries(sources), null, 2)}\n`);
    },
  };
}

async function read(path: string): Promise<Record<string, string>> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Record<string, string>;
  } catch {
    return {};
  }
}

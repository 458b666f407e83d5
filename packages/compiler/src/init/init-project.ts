import { access, mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { IncludedFile, ProjectFile, toJsonSchema } from '@docent/schema';
import { isId, toId } from '../validate/id.js';
import { firstHowto, firstProject } from './first-project.js';

/** What a new project is called. */
export interface InitOptions {
  /** Id of the project. Default: made from the name of the folder. */
  project?: string;
  /** The vendor, as customers know it. Default: the project's id. */
  name?: string;
}

/**
 * Writes a small working project into a folder: `docent.json`, a first how-to, and the schemas by which editors complete it.
 *
 * @returns paths of the files written, relative to the folder
 * @throws Error when the id is not one, or when one of the files is already there; nothing is written then
 */
export async function initProject(directory: string, { project, name }: InitOptions = {}): Promise<string[]> {
  const id = project ?? (toId(basename(resolve(directory))) || 'my-project');
  if (!isId(id) || id.length > 64) {
    throw new Error(`"${id}" is not a project id: use lower-case words joined by hyphens, at most 64 characters.`);
  }
  const files: Record<string, object> = {
    'docent.json': firstProject(id, name ?? id),
    'howtos/first-howto.json': firstHowto,
    'docent.schema.json': toJsonSchema(ProjectFile),
    'docent.include.schema.json': toJsonSchema(IncludedFile),
  };
  for (const file of Object.keys(files)) {
    const exists = await access(join(directory, file)).then(
      () => true,
      () => false,
    );
    if (exists) throw new Error(`${file} is already there; nothing was written. Choose an empty folder.`);
  }
  for (const [file, content] of Object.entries(files)) {
    const path = join(directory, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, `${JSON.stringify(content, null, 2)}\n`, { flag: 'wx' });
  }
  return Object.keys(files);
}

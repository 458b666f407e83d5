import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import type { ProblemList } from '../problems/problem-list.js';
import { findIncludes } from './find-includes.js';
import { relativePath } from './inside-folder.js';
import { parseJson } from './parse-json.js';
import { readText } from './read-text.js';
import type { SourceFile } from './source-file.js';

/** The files of a project, as far as they could be read. */
export interface Sources {
  /** Real path of the folder of the project file. */
  folder: string;
  root?: SourceFile;
  /** Files named by `include`, sorted by path. */
  included: SourceFile[];
  /** Whether every file could be read; if not, what is not found may just not have been read. */
  complete: boolean;
}

/** Reads the project file and what it includes. */
export async function loadSources(file: string, problems: ProblemList): Promise<Sources> {
  const path = resolve(file);
  const name = basename(path);
  const sources: Sources = { folder: dirname(path), included: [], complete: false };
  try {
    await stat(path);
    sources.folder = await realpath(dirname(path));
  } catch {
    const place = { file: name, line: 1, column: 1 };
    const hint = 'Check the path, or create a project with "docent init".';
    problems.add('file-not-found', place, `There is no file ${name} in the folder named.`, hint);
    return sources;
  }
  const root = await load({ path, file: name, directory: sources.folder }, problems);
  if (!root) return sources;
  sources.root = root;

  const { files, complete } = await findIncludes(root, sources.folder, await realpath(path), problems);
  sources.complete = complete;
  for (const included of files) {
    const source = await load(
      { path: included, file: relativePath(sources.folder, included), directory: dirname(included) },
      problems,
    );
    if (source) sources.included.push(source);
    else sources.complete = false;
  }
  return sources;
}

async function load(
  { path, file, directory }: { path: string; file: string; directory: string },
  problems: ProblemList,
): Promise<SourceFile | undefined> {
  const text = await readText(path, file, problems);
  return text === undefined ? undefined : parseJson({ file, directory, text }, problems);
}

import { resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { ProblemList } from '../problems/problem-list.js';
import { quote } from '../problems/quote.js';
import { compareCodeUnits } from './compare-code-units.js';
import { realPathInside } from './inside-folder.js';
import type { SourceFile } from './source-file.js';

const mostFiles = 1000;
const mostPatterns = 1000;
const longestPattern = 500;
/** Copies of the schemas lie beside project files for editors; wide patterns match them, and nobody means them. */
const ignored = ['**/node_modules/**', '**/docent.schema.json', '**/docent.include.schema.json'];

/** Real paths of the files that `include` names, sorted, without the project file itself. */
export async function findIncludes(
  root: SourceFile,
  folder: string,
  rootPath: string,
  problems: ProblemList,
): Promise<{ files: string[]; complete: boolean }> {
  const found = new Set<string>();
  let complete = true;
  for (const [index, pattern] of patternsOf(root.value).entries()) {
    if (typeof pattern !== 'string' || pattern === '' || pattern.length > longestPattern) {
      complete = false;
      continue;
    }
    const place = { source: root, path: ['include', index] };
    const matches = leadsOutside(pattern) ? 'outside' : await match(pattern, folder);
    if (matches === 'outside' || matches.length === 0) complete = false;
    if (matches === 'outside') {
      const message = `The include pattern ${quote(pattern)} leads out of the project folder.`;
      problems.add(
        'include-outside',
        place,
        message,
        'Move the files into the project folder and name them relative to it.',
      );
      continue;
    }
    if (matches.length === 0) {
      const message = `The include pattern ${quote(pattern)} matches no file.`;
      problems.add(
        'include-empty',
        place,
        message,
        'Correct the pattern, which is relative to this file, or remove it.',
      );
    }
    for (const path of matches) if (path !== rootPath) found.add(path);
    if (found.size > mostFiles) {
      const message = `The include patterns match more than ${mostFiles.toLocaleString('en')} files.`;
      problems.add('too-many-files', place, message, 'Use narrower patterns, or merge files.');
      return { files: [], complete: false };
    }
  }
  return { files: [...found].sort(compareCodeUnits), complete };
}

function patternsOf(value: unknown): unknown[] {
  const include = typeof value === 'object' && value !== null && 'include' in value ? value.include : undefined;
  return Array.isArray(include) ? include.slice(0, mostPatterns) : [];
}

function leadsOutside(pattern: string): boolean {
  return /^([/\\]|[A-Za-z]:|~)/.test(pattern) || pattern.split(/[/\\]/).includes('..');
}

async function match(pattern: string, folder: string): Promise<string[] | 'outside'> {
  const candidates = isDynamicPattern(pattern)
    ? await glob(pattern, {
        cwd: folder,
        absolute: true,
        ignore: ignored,
        expandDirectories: false,
        // A linked folder could be the whole disk, or lead back to itself. Links count where they are named.
        followSymbolicLinks: false,
        // Nested ones take a time that doubles with each character.
        extglob: false,
      })
    : [resolve(folder, pattern)];
  const paths: string[] = [];
  for (const candidate of candidates) {
    const real = await realPathInside(folder, candidate);
    if (real === 'outside') return real;
    if (real !== 'missing') paths.push(real.path);
  }
  return paths;
}

import type { ErrorObject } from 'ajv';
import type { ProblemList } from '../problems/problem-list.js';
import { fromPointer } from '../source/locate.js';
import type { SourceFile } from '../source/source-file.js';
import { explain } from './explain.js';

/**
 * Reports what the validator found, in an author's words, and takes values of a wrong type out of the source, so that the
 * checks that follow meet missing values but never surprising ones.
 */
export function reportSchemaErrors(source: SourceFile, errors: readonly ErrorObject[], problems: ProblemList): void {
  let skipped = 0;
  for (const error of errors) {
    const path = fromPointer(error.instancePath);
    if (error.keyword === 'type') remove(source, path);
    // A key that a pattern refuses is reported twice: what is wrong with it, and that it is.
    if (error.propertyName !== undefined) continue;
    // That a value of a wrong type is none of the words goes without saying.
    if (error.keyword === 'enum' && typeof error.data !== 'string') continue;
    if (problems.isFull('error')) {
      skipped++;
      continue;
    }
    const { code, message, hint, key } = explain(error, path);
    const place = key === undefined ? { source, path } : { source, path: [...path, key], key: true };
    problems.add(code, place, message, hint);
  }
  problems.skip(skipped);
}

function remove(source: SourceFile, path: readonly string[]): void {
  const last = path.at(-1);
  if (last === undefined) {
    source.value = Object.create(null);
    return;
  }
  let parent: unknown = source.value;
  for (const segment of path.slice(0, -1)) parent = (parent as Record<string, unknown> | undefined)?.[segment];
  // Entries of lists keep their places, which later problems name.
  if (Array.isArray(parent)) parent[Number(last)] = undefined;
  else if (typeof parent === 'object' && parent !== null) delete (parent as Record<string, unknown>)[last];
}

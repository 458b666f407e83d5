import { compareCodeUnits } from '../source/compare-code-units.js';
import { createLocator, type Location, type Place } from '../source/locate.js';
import type { ProblemCode } from './problem-codes.js';
import { problemCodes } from './problem-codes.js';
import type { Problem } from './problem.js';

/** A place that was found without a JSON tree: in a caption file, or in a file that is not JSON. */
export interface TextPlace {
  file: string;
  line: number;
  column: number;
}

/** Gathers problems; places are looked up at the end, for those that are reported. */
export interface ProblemList {
  add(code: ProblemCode, place: Place | TextPlace, message: string, hint: string): void;
  /** Whether further problems of this severity would only be counted; lets callers save the work of wording them. */
  isFull(severity: Problem['severity']): boolean;
  /** Counts errors that were not worded because the list is full. */
  skip(errors: number): void;
  readonly hasErrors: boolean;
  /** Sorted by file and line, at most 1,000, errors before warnings when there are more; a last one then says how many more. */
  toArray(): Problem[];
}

/** Nobody mends more at once, and a hostile file could cause millions. */
const mostReported = 1000;

interface Entry {
  code: ProblemCode;
  place: Place | TextPlace;
  message: string;
  hint: string;
}

/** An empty list of problems. */
export function createProblemList(): ProblemList {
  const entries: Record<Problem['severity'], Entry[]> = { error: [], warning: [] };
  let skipped = 0;

  function isFull(severity: Problem['severity']): boolean {
    return entries[severity].length >= mostReported;
  }

  return {
    add(code, place, message, hint) {
      const { severity } = problemCodes[code];
      if (isFull(severity)) skipped++;
      else entries[severity].push({ code, place, message, hint });
    },
    isFull,
    skip(errors) {
      skipped += errors;
    },
    get hasErrors() {
      return entries.error.length > 0;
    },
    toArray() {
      const all = [...entries.error, ...entries.warning];
      const locate = createLocator();
      const problems = all
        .slice(0, mostReported)
        .map(entry => toProblem(entry, locate))
        .sort(byPlace);
      const more = all.length - problems.length + skipped;
      const last = problems.at(-1);
      if (more > 0 && last) {
        const { file, line, column } = last;
        const { remedy } = problemCodes['too-many-problems'];
        const message = `There are ${more.toLocaleString('en')} more problems.`;
        problems.push({
          ...{ severity: entries.error.length > 0 ? 'error' : 'warning', code: 'too-many-problems' },
          ...{ file, line, column, path: '', message, hint: remedy },
        });
      }
      return problems;
    },
  };
}

function toProblem({ code, place, message, hint }: Entry, locate: (place: Place) => Location): Problem {
  const { severity } = problemCodes[code];
  const { file, line, column, pointer } = 'source' in place ? locate(place) : { ...place, pointer: '' };
  return { severity, code, file, line, column, path: pointer, message, hint };
}

function byPlace(a: Problem, b: Problem): number {
  return (
    compareCodeUnits(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareCodeUnits(a.path, b.path) ||
    compareCodeUnits(a.code, b.code) ||
    compareCodeUnits(a.message, b.message)
  );
}

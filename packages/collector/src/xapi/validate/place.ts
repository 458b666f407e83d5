import type { XapiVersion } from '../statement.js';

/** A rule of xAPI that a statement breaks. */
export interface StatementProblem {
  /** Where, for example `result.score.scaled`; empty for the statement itself. */
  path: string;
  /** What is wrong, without anything that the statement says. */
  what: string;
  /** How to mend it. */
  fix: string;
}

/** Where in a statement a check looks, and where it tells what it finds. */
export interface Place {
  path: string;
  version: XapiVersion;
  /** Milliseconds since the epoch; absent: times may lie in the future. */
  now: number | undefined;
  problems: StatementProblem[];
}

/** Looks at one value. */
export type Check = (value: unknown, place: Place) => void;

/** Tells of a problem. */
export function report({ path, problems }: Place, what: string, fix: string): void {
  problems.push({ path, what, fix });
}

/** The place of a property or item. */
export function within(place: Place, name: string | number): Place {
  if (typeof name === 'number') return { ...place, path: `${place.path}[${name}]` };
  // Keys that are IRIs or that anybody made up are not told in full.
  const key = /^[A-Za-z_][A-Za-z0-9_-]{0,40}$/.test(name) ? name : '…';
  return { ...place, path: place.path === '' ? key : `${place.path}.${key}` };
}

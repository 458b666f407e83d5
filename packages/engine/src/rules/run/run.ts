import { maxSteps } from '../limits.js';
import type { Operators } from '../operators/operator.js';
import type { Definitions, Rule } from '../rule.js';
import type { Trace } from '../trace.js';

/** Facts that are not known, by path; what a name needs stands as one list, so that it is shared and not copied. */
export type Needs = (string | Needs)[];

/** What a named condition or value came to. */
export interface Named {
  value: unknown;
  needs: Needs;
  parts: Trace[];
}

/** One evaluation. */
export interface Run {
  facts: unknown;
  definitions: Definitions;
  operators: Operators;
  /** Whether missing is unknown (`decide`) or `null` (`evaluate`). */
  open: boolean;
  /** Whether in an open run what stands in for a missing fact, the second argument of `var`, counts as its value. */
  defaults: boolean;
  steps: number;
  needs: Needs;
  named: Map<string, Named> | undefined;
  /** Where in the facts the elements of lists were met, so that what was filtered still has its name. */
  places: WeakMap<object, string> | undefined;
}

/** The facts as a part of a rule sees them: all of them, or one element of a list. */
export interface Scope {
  data: unknown;
  /** The path from all facts of what this scope calls `path`; `undefined` when it is none of the facts. */
  nameOf(path: string): string | undefined;
}

/** An evaluation that has not begun. */
export function createRun({
  facts,
  definitions,
  operators,
  open,
  defaults = false,
}: Pick<Run, 'facts' | 'definitions' | 'operators' | 'open'> & Partial<Pick<Run, 'defaults'>>): Run {
  // Key by key, and without collections that most runs never use: this is most of what a small rule takes.
  return { facts, definitions, operators, open, defaults, steps: 0, needs: [], named: undefined, places: undefined };
}

/** The facts as a whole rule sees them. */
export const wholeScope = (run: Run): Scope => ({ data: run.facts, nameOf: path => path });

/**
 * Counts steps.
 *
 * @throws {RangeError} when there were more than `maxSteps`
 */
export function spend(run: Run, steps: number): void {
  run.steps += steps;
  if (run.steps > maxSteps) throw new RangeError();
}

/** A rule in its place: what operators that do not take plain values work with. */
export interface Frame {
  args: readonly Rule[];
  scope: Scope;
  run: Run;
  /** Evaluates a part for its value. */
  value(rule: Rule, scope?: Scope): unknown;
  /** Evaluates a part for its truth, so that it shows in the trace. */
  part(rule: Rule, scope?: Scope): unknown;
  /** Whether somebody wants to see all parts, also those that no longer matter. */
  traced: boolean;
  /** Evaluates a rule for which all facts are there, such as a named one, with a trace of its own. */
  apart(rule: Rule, traces: Trace[]): unknown;
  /** Adds what was traced apart. */
  adopt(traces: readonly Trace[]): unknown;
}

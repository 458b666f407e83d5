import type { Experiment } from '@docent/schema';
import type { Item } from '../content/collect.js';
import { kindCompilers } from '../kinds/registry.js';
import type { PreparedProject } from '../project/prepare-project.js';
import type { ProblemCode } from '../problems/problem-codes.js';
import type { ProblemList } from '../problems/problem-list.js';
import { quote } from '../problems/quote.js';
import type { Place } from '../source/locate.js';
import type { Path } from '../source/source-file.js';

const day = 86_400_000;
/** Days in which those who were first shown something on the first day can all have answered their probes. */
const shortest = 15;

/** What checking experiments needs. */
interface ExperimentChecks {
  now: Date;
  problems: ProblemList;
  checkRef: (ref: string, place: Place) => void;
}

/** Reports experiments that cannot find anything out, or withhold what nobody may be kept from. */
export function checkExperiments(
  experiments: ReadonlyMap<string, Item>,
  entities: PreparedProject['entities'],
  { checkRef, now, problems }: ExperimentChecks,
): void {
  const taken = new Map<string, string>();
  const needed = neededBy(entities);
  const probes = entities.some(({ item, kind }) => kind === 'check' && phaseOf(item) === 'probe');
  for (const [id, { path, source, value }] of experiments) {
    if (typeof value !== 'object' || value === null) continue;
    const { decide, entities: refs, starts } = value as { [key in keyof Experiment]?: unknown };
    const at = (own: Path): Place => ({ source, path: [...path, ...own] });
    const tell = (code: ProblemCode, own: Path, message: string, hint: string) =>
      problems.add(code, at(own), message, hint);

    for (const [index, ref] of (Array.isArray(refs) ? refs : []).entries()) {
      // What does not look like a ref, the validator has reported.
      if (typeof ref !== 'string' || !/^[a-z]+:./.test(ref)) continue;
      const place: Path = ['entities', index];
      checkRef(ref, at(place));
      const before = taken.get(ref);
      if (before !== undefined && before !== id) {
        const message = `${quote(ref)} is in the experiment ${quote(before)} already.`;
        tell('experiment-twice', place, message, 'Take it out of one of them, or join the two.');
      }
      taken.set(ref, before ?? id);
      const why = needed.get(ref);
      if (why) tell('experiment-withholds', place, `${quote(ref)} ${why}`, 'Take it out of the experiment.');
    }

    const [first, last] = [dayOf(starts), dayOf(decide)];
    if (last === undefined) continue;
    if (first !== undefined && last <= first) {
      const message = `It is decided on ${String(decide)}, but begins on ${String(starts)}.`;
      tell('experiment-dates', ['decide'], message, 'Decide two weeks or more after it begins.');
    } else if (last <= now.getTime()) {
      const hint = 'Read the report (`docent report learning`), then take the experiment out.';
      tell('experiment-over', ['decide'], `It was decided on ${String(decide)}.`, hint);
    } else if (first !== undefined && last - first < shortest * day) {
      const message = `It is decided ${Math.round((last - first) / day)} days after it begins; probes are answered 7 to 14 days after somebody was first shown something.`;
      tell('experiment-short', ['decide'], message, `Decide ${shortest} days after it begins, or later.`);
    }
    if (!probes) {
      const message = `No check asks later what was learned, so that ${quote(id)} can find nothing out.`;
      tell('experiment-unprobed', [], message, 'Add a check with `"phase": "probe"`, and show it to everybody.');
    }
  }
}

/** Why an entity must be there for everybody, by ref. */
function neededBy(entities: PreparedProject['entities']): Map<string, string> {
  const needed = new Map<string, string>();
  for (const { id, item, kind } of entities) {
    const ref = `${kind}:${id}`;
    if (kind === 'learning') needed.set(ref, "is the customer's own record.");
    if (kind === 'check' && phaseOf(item) === 'probe') needed.set(ref, 'is a probe, which both arms have to answer.');
    if (typeof item.value !== 'object' || item.value === null) continue;
    for (const { ref: part } of kindCompilers[kind].refs?.(item.value) ?? []) {
      if (typeof part === 'string' && !needed.has(part)) needed.set(part, `is needed by ${quote(ref)}.`);
    }
  }
  return needed;
}

const phaseOf = ({ value }: Item): unknown => (Object(value) as { phase?: unknown }).phase;

/** The beginning of a day in UTC, in milliseconds since the epoch; `undefined` when it is none. */
function dayOf(date: unknown): number | undefined {
  const time = typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(date) : NaN;
  return Number.isNaN(time) ? undefined : time;
}
